package eu.koinon.organisations.membership;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in an organisation. It begins with roles, may be given other roles with other mandates, and ends
 * once; whoever comes back begins a new one, unless the organisation itself comes back. What was held last stays on
 * record.
 */
@Entity
@Table(name = "membership", schema = "organisations")
public class Membership {

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "person_id")
    private UUID person;

    @OneToMany(mappedBy = "membership", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    private List<HeldRole> roles = new ArrayList<>();

    @Column(name = "joined_at")
    private OffsetDateTime joinedAt;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    /** The person joins. */
    public Membership(
            UUID id, OrganisationId organisation, PersonId person, Collection<Mandate> mandates, Instant now) {
        this.id = id;
        this.organisation = organisation.value();
        this.person = person.value();
        this.joinedAt = now.atOffset(ZoneOffset.UTC);
        this.changedAt = joinedAt;
        mandates.forEach(this::hold);
    }

    /** The person holds these mandates from now on, and no others. */
    public void assign(Collection<Mandate> mandates, Instant now) {
        var kept = mandates.stream().map(Mandate::role).collect(Collectors.toSet());
        roles.removeIf(held -> !kept.contains(held.role()));
        mandates.forEach(this::hold);
        changedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** The person is gone from the organisation. */
    public void end(String reason, Instant now) {
        if (endedAt != null) {
            throw new IllegalStateException("a membership ends once");
        }
        endedAt = now.atOffset(ZoneOffset.UTC);
        changedAt = endedAt;
        endReason = reason;
    }

    /** It had ended with its organisation and goes on, with the roles that were held then. */
    public void goOn(Instant now) {
        endedAt = null;
        endReason = null;
        changedAt = now.atOffset(ZoneOffset.UTC);
    }

    private void hold(Mandate mandate) {
        roles.stream()
                .filter(held -> held.role() == mandate.role())
                .findFirst()
                .ifPresentOrElse(
                        held -> held.last(mandate), () -> roles.add(new HeldRole(this, organisation, mandate)));
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public UUID id() {
        return id;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public boolean hasEnded() {
        return endedAt != null;
    }

    Instant joinedAt() {
        return joinedAt.toInstant();
    }

    /** When it began or something was given or taken last. */
    public Instant changedAt() {
        return changedAt.toInstant();
    }

    public long version() {
        return version;
    }

    /** What was given, current or not, in the order of the roles. */
    public List<Mandate> mandates() {
        return roles.stream()
                .map(HeldRole::mandate)
                .sorted(Comparator.comparing(Mandate::role))
                .toList();
    }

    /** What was given of a role, current or not. */
    public Optional<Mandate> mandate(Role role) {
        return mandates().stream().filter(mandate -> mandate.role() == role).findFirst();
    }

    public Set<Role> rolesOn(LocalDate day) {
        return roles.stream()
                .map(HeldRole::mandate)
                .filter(mandate -> mandate.covers(day))
                .map(Mandate::role)
                .collect(Collectors.toSet());
    }
}
