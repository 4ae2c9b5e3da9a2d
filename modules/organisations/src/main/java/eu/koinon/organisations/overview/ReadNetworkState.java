package eu.koinon.organisations.overview;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.JobLog;
import eu.koinon.kernel.MailLog;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Attention;
import eu.koinon.organisations.directory.OrganisationsInNeed;
import eu.koinon.organisations.imports.ImportId;
import eu.koinon.organisations.imports.ImportState;
import eu.koinon.organisations.interest.review.CallsInHand;
import eu.koinon.organisations.notices.ReadNotices;
import eu.koinon.organisations.overview.NetworkState.ImportInHand;
import eu.koinon.organisations.overview.NetworkState.NoticeProgress;
import eu.koinon.organisations.succession.UndoableSuccessions;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Shows a coordinator what in the network needs the secretariat, in as many questions as there are kinds of it. */
@UseCase
@Needs(Permission.NETWORK_WATCH)
public class ReadNetworkState {

    /** An import that stopped is news for so long; then it is history. */
    private static final Duration LATELY = Duration.ofDays(14);

    private static final String IMPORTS = """
        SELECT id, organisation_id, file_name, state, uploaded_at FROM organisations.import
        WHERE organisation_id = ?
          AND (state = 'CHECKED' OR (state IN ('STOPPED', 'REFUSED') AND coalesce(finished_at, uploaded_at) > ?))
        ORDER BY uploaded_at DESC, id
        """;

    @Inject
    private OrganisationsInNeed organisations;

    @Inject
    private MailLog mails;

    @Inject
    private JobLog jobs;

    @Inject
    private CallsInHand calls;

    @Inject
    private UndoableSuccessions successions;

    @Inject
    private ReadNotices notices;

    @Inject
    private CurrentActor current;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Clock clock;

    public NetworkState read() {
        return new NetworkState(
                organisations.count(Attention.NO_ADMIN),
                organisations.count(Attention.UNCONFIRMED),
                organisations.count(Attention.ASKED_TO_JOIN),
                mails.stuck(),
                jobs.failing(),
                calls.list(),
                imports(),
                successions.list(clock.instant()),
                agreements());
    }

    private List<ImportInHand> imports() {
        var secretariat = current.organisation();
        return secretariat == null
                ? List.of()
                : database.all(
                        within,
                        ReadNetworkState::imported,
                        IMPORTS,
                        secretariat.value(),
                        clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC));
    }

    /** There are as many kinds of texts as the enum has values, and no more. */
    private List<NoticeProgress> agreements() {
        return notices.current().items().stream()
                .flatMap(notice -> database
                        .all(
                                within,
                                row -> new NoticeProgress(
                                        notice.kind(), notice.number(), row.getLong("agreed"), row.getLong("people")),
                                "SELECT * FROM organisations.agreed_to(?, ?)",
                                notice.kind().name(),
                                notice.number())
                        .stream())
                .filter(progress -> progress.missing() > 0)
                .toList();
    }

    private static ImportInHand imported(ResultSet row) throws SQLException {
        return new ImportInHand(
                new ImportId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
