package eu.koinon.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.CurrentActor;
import eu.koinon.audit.reading.Exporting;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.TooManyRequests;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever may export may not do so without end. */
class ExportLimitTest {

    private static final PersonId ADA = new PersonId(TestLog.id(1));
    private static final OrganisationId HARBOUR = new OrganisationId(TestLog.id(2));

    private final CurrentActor current = new CurrentActor();
    private final List<String> written = new ArrayList<>();

    private final Exporting exporting = new Exporting() {
        @Override
        public @Nullable LogExport csv(@Nullable OrganisationId own, LogFilter filter) {
            written.add(String.valueOf(own));
            return null;
        }
    };

    ExportLimitTest() {
        current.bySession(ADA, HARBOUR, null, "here");
    }

    @Test
    void exports_of_ones_own_part_are_counted_by_who_exports() {
        var use = new ExportOwnLog();
        use.exporting = exporting;
        use.current = current;
        var tries = new CountedTries(1);
        use.limits = tries;

        use.export(HARBOUR, LogFilter.everything());

        assertThatThrownBy(() -> use.export(HARBOUR, LogFilter.everything())).isInstanceOf(TooManyRequests.class);
        assertThat(written).containsExactly(HARBOUR.toString());
        assertThat(tries.taken).containsOnly("EXPORT " + ADA);
    }

    @Test
    void exports_of_the_whole_log_are_counted_too() {
        var use = new ExportWholeLog();
        use.exporting = exporting;
        use.current = current;
        use.limits = new CountedTries(1);

        use.export(LogFilter.everything());

        assertThatThrownBy(() -> use.export(LogFilter.everything())).isInstanceOf(TooManyRequests.class);
        assertThat(written).containsExactly("null");
    }

    @Test
    void and_so_are_signed_heads() {
        var use = new ExportHead();
        use.current = current;
        use.limits = new CountedTries(0);

        assertThatThrownBy(use::export).isInstanceOf(TooManyRequests.class);
    }
}
