package eu.koinon.audit;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.audit.chain.HeadNotes;
import eu.koinon.audit.chain.SigningKeys;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;

/** Signs how far the log has come, for somebody to keep elsewhere. It tells nothing of what is in it. */
@UseCase
@Needs(Permission.AUDIT_HEAD_EXPORT)
public class ExportHead {

    @Inject
    Database database;

    @Inject
    @Within
    DataSource within;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    RateLimits limits;

    @Inject
    CurrentActor current;

    /** @throws eu.koinon.kernel.TooManyRequests after too many exports */
    public SignedHead export() {
        limits.take(RateLimit.EXPORT, String.valueOf(current.person()));
        var head = database.first(
                        within,
                        row -> new Head(row.getLong(1), row.getBytes(2)),
                        "SELECT count, node FROM audit.current_head()")
                .orElseThrow(Missing::new);
        try {
            return HeadNotes.sign(
                    SigningKeys.readOrCreate(settings.keys()),
                    Objects.requireNonNullElse(settings.publicUrl().getAuthority(), "koinon") + "/audit",
                    settings.networkName(),
                    head.count,
                    head.node,
                    clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("the keys that sign heads cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys that sign heads are damaged", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Head(long count, byte[] node) {}
}
