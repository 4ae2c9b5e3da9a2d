package eu.koinon.organisations.invitations;

import eu.koinon.access.Links;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.membership.Mandate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to join an organisation with certain roles. It is open until it is accepted or withdrawn, can be
 * sent again, and is good for two weeks each time.
 */
@Entity
@Table(name = "invitation", schema = "organisations")
public class Invitation {

    /** As long as the link in the mail is good. */
    static final Duration LIFE = Links.Kind.INVITATION.life();

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "email")
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "name")
    private String name;

    @Column(name = "language")
    private String language;

    @Column(name = "roles")
    private String roles;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "from_day")
    private @Nullable LocalDate fromDay;

    @Column(name = "until_day")
    private @Nullable LocalDate untilDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Version
    @Column(name = "version")
    private long version;

    enum State {
        OPEN,
        ACCEPTED,
        WITHDRAWN
    }

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(InvitationId id, OrganisationId organisation, Invitee invitee, PersonId invitedBy, Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.email = invitee.email().value();
        this.emailKey = invitee.email().key();
        this.name = invitee.name();
        this.language = invitee.language();
        this.roles = invitee.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        this.invitedBy = invitedBy.value();
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        this.expiresAt = createdAt.plus(LIFE);
        this.state = State.OPEN;
    }

    /** The roles are to be held from a day or until one, and not from the day of joining without an end. */
    void promise(@Nullable LocalDate from, @Nullable LocalDate until) {
        mustBeOpen();
        fromDay = from;
        untilDay = until;
    }

    /** What whoever joins on a day is to hold; nothing when it would have ended by then. */
    List<Mandate> mandates(LocalDate joining) {
        if (untilDay != null && untilDay.isBefore(joining)) {
            return List.of();
        }
        var from = fromDay == null ? joining : fromDay;
        return roles().stream().map(role -> new Mandate(role, from, untilDay)).toList();
    }

    void sendAgain(Instant now) {
        mustBeOpen();
        expiresAt = now.plus(LIFE).atOffset(ZoneOffset.UTC);
    }

    /** Whoever sends it again stands by it from now on. */
    void takeOver(PersonId sender) {
        mustBeOpen();
        invitedBy = sender.value();
    }

    public void withdraw() {
        mustBeOpen();
        state = State.WITHDRAWN;
    }

    void accept() {
        mustBeOpen();
        state = State.ACCEPTED;
    }

    private void mustBeOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("an invitation ends once");
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isExpired(Instant now) {
        return !expiresAt.toInstant().isAfter(now);
    }

    public InvitationId id() {
        return new InvitationId(id);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String name() {
        return name;
    }

    Invitee invitee() {
        return new Invitee(name, new EmailAddress(email), language, roles());
    }

    PersonId invitedBy() {
        return new PersonId(invitedBy);
    }

    Instant createdAt() {
        return createdAt.toInstant();
    }

    Instant expiresAt() {
        return expiresAt.toInstant();
    }

    @Nullable
    LocalDate fromDay() {
        return fromDay;
    }

    @Nullable
    LocalDate untilDay() {
        return untilDay;
    }

    long version() {
        return version;
    }

    private Set<Role> roles() {
        var found = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(" ")).map(Role::valueOf).forEach(found::add);
        return found;
    }
}
