package eu.koinon.audit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.CurrentActor;
import eu.koinon.audit.LogFilter;
import eu.koinon.audit.LogPage;
import eu.koinon.audit.ReadOwnLog;
import eu.koinon.audit.ReadWholeLog;
import eu.koinon.audit.api.AuditResource.AuditQuery;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.SignInNeeded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the boundary makes of an address before a use case is asked; the rest is seen over HTTP. */
class AuditResourceTest {

    private static final PersonId ADA = new PersonId(new UUID(1, 1));
    private static final OrganisationId HARBOUR = new OrganisationId(new UUID(2, 2));

    private final List<String> asked = new ArrayList<>();
    private final AuditResource resource = new AuditResource();
    private final AuditQuery query = new AuditQuery();

    @BeforeEach
    void wire() {
        resource.current = new CurrentActor();
        resource.current.bySession(ADA, HARBOUR, null, "session");
        resource.readOwn = new ReadOwnLog() {
            @Override
            public LogPage read(OrganisationId organisation, LogFilter filter, @Nullable String cursor, int limit) {
                asked.add("own " + organisation + " " + filter.from() + " " + cursor + " " + limit);
                return new LogPage(List.of(), null, null);
            }
        };
        resource.readWhole = new ReadWholeLog() {
            @Override
            public LogPage read(LogFilter filter, @Nullable String cursor, int limit) {
                asked.add("all " + filter.from() + " " + cursor + " " + limit);
                return new LogPage(List.of(), null, null);
            }
        };
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "own"})
    void the_own_part_is_meant_unless_said_otherwise(@Nullable String scope) {
        query.scope = scope;
        query.from = "2026-11-30";

        resource.read(query, "abc", "7");

        assertThat(asked).containsExactly("own " + HARBOUR + " 2026-11-30T00:00:00Z abc 7");
    }

    @Test
    void all_of_it_is_another_use_case() {
        query.scope = "all";

        resource.read(query, null, null);

        assertThat(asked).containsExactly("all null null 50");
    }

    @Test
    void another_part_there_is_none() {
        query.scope = "ALL";

        assertThatThrownBy(() -> resource.read(query, null, null))
                .isInstanceOf(InvalidFields.class)
                .hasMessage("scope:choose-one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1e2", "99999999999"})
    void what_is_no_number_is_handed_on_as_one_that_nobody_takes(String limit) {
        resource.read(query, null, limit);

        assertThat(asked).containsExactly("own " + HARBOUR + " null null 0");
    }

    @Test
    void a_visitor_is_asked_to_sign_in_and_whoever_acts_for_nobody_finds_nothing() {
        resource.current = new CurrentActor();
        assertThatThrownBy(() -> resource.read(query, null, null)).isInstanceOf(SignInNeeded.class);

        resource.current.bySession(ADA, null, Instant.EPOCH, "session");
        assertThatThrownBy(() -> resource.read(query, null, null)).isInstanceOf(Missing.class);
    }
}
