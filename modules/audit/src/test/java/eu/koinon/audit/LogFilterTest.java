package eu.koinon.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.InvalidFields;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed into the form above the log, or into an address. */
class LogFilterTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Test
    void has_days_that_begin_and_end_where_the_reader_is() {
        var filter = new LogFilter.Form("2026-11-30", "2026-11-30", null, null, null, null, null).read(BRUSSELS);

        assertThat(filter.from()).isEqualTo("2026-11-29T23:00:00Z");
        assertThat(filter.until()).isEqualTo("2026-11-30T23:00:00Z");
    }

    @Test
    void takes_moments_as_they_are_and_blanks_as_nothing() {
        var filter = new LogFilter.Form("2026-11-30T09:00:00Z", " ", "", null, " done ", "", "").read(BRUSSELS);

        var nine = Instant.parse("2026-11-30T09:00:00Z");
        assertThat(filter).isEqualTo(new LogFilter(nine, null, null, null, "done", null, null));
    }

    @Test
    void tells_all_fields_that_cannot_be_read_at_once() {
        assertThatThrownBy(() -> new LogFilter.Form(
                                "yesterday", "2026-02-30", "Ada", "x".repeat(201), null, "1-1-1-1-1", "y".repeat(201))
                        .read(BRUSSELS))
                .hasMessage("person:choose-one, organisation:choose-one, from:not-a-day, until:not-a-day,"
                        + " what:too-long, text:too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "2026-11-30T25:00:00Z", "2026-11-30T09:00", "-999999999-01-01"})
    void refuses_days_that_are_none(String day) {
        assertThatThrownBy(() -> new LogFilter.Form(null, day, null, null, null, null, null).read(BRUSSELS))
                .isInstanceOf(InvalidFields.class);
    }
}
