package eu.koinon.organisations.workinggroups;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People of several organisations who work on one matter. A coordinator creates it; convenors look after it; it is open
 * to all, or a convenor approves who takes part. It is ended once, with a reason, and its record stays.
 */
@Entity
@Table(name = "working_group", schema = "organisations")
public class WorkingGroup {

    @Id
    private UUID id;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_de")
    private @Nullable String nameDe;

    @Column(name = "name_fr")
    private @Nullable String nameFr;

    @Column(name = "purpose_en")
    private String purposeEn;

    @Column(name = "purpose_de")
    private @Nullable String purposeDe;

    @Column(name = "purpose_fr")
    private @Nullable String purposeFr;

    @Column(name = "open")
    private boolean open;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Version
    @Column(name = "version")
    private long version;

    /** Whether people work in it. */
    public enum State {
        ACTIVE,
        ENDED
    }

    @SuppressWarnings("NullAway.Init")
    protected WorkingGroup() {}

    @SuppressWarnings("NullAway.Init") // describe sets the rest
    public WorkingGroup(WorkingGroupId id, WorkingGroupDescription description, Instant now) {
        this.id = id.value();
        this.state = State.ACTIVE;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        describe(description);
    }

    final void describe(WorkingGroupDescription description) {
        nameEn = description.name().en();
        nameDe = description.name().de();
        nameFr = description.name().fr();
        purposeEn = description.purpose().en();
        purposeDe = description.purpose().de();
        purposeFr = description.purpose().fr();
        open = description.open();
    }

    void end(String reason, Instant now) {
        if (state == State.ENDED) {
            throw new IllegalStateException("a working group ends once");
        }
        state = State.ENDED;
        endReason = reason;
        endedAt = now.atOffset(ZoneOffset.UTC);
    }

    public WorkingGroupId id() {
        return new WorkingGroupId(id);
    }

    WorkingGroupDescription description() {
        return new WorkingGroupDescription(name(), new Translated(purposeEn, purposeDe, purposeFr), open);
    }

    Translated name() {
        return new Translated(nameEn, nameDe, nameFr);
    }

    boolean isOpen() {
        return open;
    }

    State state() {
        return state;
    }

    Instant createdAt() {
        return createdAt.toInstant();
    }

    @Nullable
    Instant endedAt() {
        return endedAt == null ? null : endedAt.toInstant();
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    long version() {
        return version;
    }
}
