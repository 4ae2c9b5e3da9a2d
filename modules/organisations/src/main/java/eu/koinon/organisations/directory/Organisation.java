package eu.koinon.organisations.directory;

import eu.koinon.kernel.Names;
import eu.koinon.kernel.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the network. It comes into being when a coordinator creates it, describes itself by its profile,
 * and may be removed with a reason; its record stays, and it may come back.
 */
@Entity
@Table(name = "organisation", schema = "organisations")
public class Organisation {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "look_alike")
    private String lookAlike;

    @Column(name = "country")
    private String country;

    @Column(name = "city")
    private String city;

    /** Kept by the database, which knows the zones of countries; read by what comes from there and not by what is new. */
    @Column(name = "time_zone", insertable = false, updatable = false)
    private @Nullable String timeZone;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private Level level;

    @Column(name = "website")
    private @Nullable String website;

    @Column(name = "summary_en")
    private @Nullable String summaryEn;

    @Column(name = "summary_de")
    private @Nullable String summaryDe;

    @Column(name = "summary_fr")
    private @Nullable String summaryFr;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "removed_at")
    private @Nullable OffsetDateTime removedAt;

    @Column(name = "removal_reason")
    private @Nullable String removalReason;

    @Version
    @Column(name = "version")
    private long version;

    enum State {
        ACTIVE,
        REMOVED
    }

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    @SuppressWarnings("NullAway.Init") // describe sets the rest
    public Organisation(OrganisationId id, Kind kind, Profile profile, Instant now) {
        this.id = id.value();
        this.kind = kind;
        this.state = State.ACTIVE;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        describe(profile);
    }

    public void describe(Profile profile) {
        name = profile.name();
        shortName = profile.shortName();
        searchKey = Names.searchKey(name);
        searchText = Names.searchKey(name + " " + shortName + " " + profile.city());
        lookAlike = Names.lookAlikeKey(name);
        country = profile.country().code();
        city = profile.city();
        level = profile.level();
        website = profile.website();
        summaryEn = profile.summaryEn();
        summaryDe = profile.summaryDe();
        summaryFr = profile.summaryFr();
    }

    /** The record stays; the name may be used again. */
    public void remove(String reason, Instant now) {
        if (isSecretariat()) {
            throw new DirectoryProblem.SecretariatStays();
        }
        state = State.REMOVED;
        removalReason = reason;
        removedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** It belongs to the network again, as it was. */
    public void comeBack() {
        state = State.ACTIVE;
        removalReason = null;
        removedAt = null;
    }

    /** When it was removed, if it is. */
    public @Nullable Instant removedAt() {
        return removedAt == null ? null : removedAt.toInstant();
    }

    public OrganisationId id() {
        return new OrganisationId(id);
    }

    public String name() {
        return name;
    }

    /** By which its days begin and end. */
    public ZoneId zone() {
        return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
    }

    public boolean isSecretariat() {
        return kind == Kind.SECRETARIAT;
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public long version() {
        return version;
    }

    public OrganisationPage page() {
        var profile = new Profile(
                name, shortName, new Country(country), city, level, website, summaryEn, summaryDe, summaryFr);
        return OrganisationPage.of(id(), kind, profile, createdAt.toInstant(), version);
    }
}
