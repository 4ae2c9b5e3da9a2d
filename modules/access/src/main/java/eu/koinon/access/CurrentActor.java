package eu.koinon.access;

import eu.koinon.kernel.Actor;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Who this request says it is: a person and the organisation they act for, as the session or the token tells. What they
 * may do is not kept here; the gate looks that up afresh at each use case.
 */
@RequestScoped
public class CurrentActor {

    private @Nullable PersonId person;
    private @Nullable OrganisationId organisation;
    private @Nullable Set<Permission> tokenScopes;
    private @Nullable Instant provenAt;
    private @Nullable String sessionId;
    private @Nullable String address;

    /** For the gate: the use case that is running, and as whom it passed. */
    private @Nullable Passage passage;

    /** What the gate found last. */
    private Standing standing = Standing.none();

    /** In whose stead the running use case acts, where the permission alone does not tell. */
    private @Nullable PersonId stead;

    /** A person at a device that signed in. */
    public void bySession(
            PersonId who, @Nullable OrganisationId actingFor, @Nullable Instant provenLast, String session) {
        person = who;
        organisation = actingFor;
        provenAt = provenLast;
        sessionId = session;
    }

    /** A script that shows a personal access token; it may do what both the person and the token may. */
    public void byToken(PersonId who, OrganisationId actingFor, Set<Permission> scopes) {
        person = who;
        organisation = actingFor;
        tokenScopes = Set.copyOf(scopes);
    }

    public void from(String networkAddress) {
        address = networkAddress;
    }

    /** Lets a job act for somebody, and puts back who acted before. */
    public <T> T actingAs(PersonId who, OrganisationId actingFor, Callable<T> work) throws Exception {
        var formerPerson = person;
        var formerOrganisation = organisation;
        person = who;
        organisation = actingFor;
        try {
            return work.call();
        } finally {
            person = formerPerson;
            organisation = formerOrganisation;
        }
    }

    public @Nullable PersonId person() {
        return person;
    }

    public @Nullable OrganisationId organisation() {
        return organisation;
    }

    public @Nullable Set<Permission> tokenScopes() {
        return tokenScopes;
    }

    public @Nullable Instant provenAt() {
        return provenAt;
    }

    public @Nullable String sessionId() {
        return sessionId;
    }

    public @Nullable String address() {
        return address;
    }

    /** The actor with the roles that the gate found for the running use case. */
    public Actor actor() {
        return new Actor(person, organisation, standing.roles());
    }

    /** The actor as the log names them: with a lent role only where it was needed, and then with whose it is. */
    public Actor actorFor(Permission done) {
        var other = stead == null ? standing.inSteadFor(done) : stead;
        return new Actor(person, organisation, other == null ? standing.own() : standing.roles(), other);
    }

    /** The running use case is done in somebody's stead, by what they have lent: so the log says. */
    public void standInFor(@Nullable PersonId other) {
        stead = other;
    }

    public @Nullable PersonId standsInFor() {
        return stead;
    }

    public Standing standing() {
        return standing;
    }

    /** For the gate: what it has just looked up. */
    public void found(Standing today) {
        standing = today;
    }

    /** How a use case passed the gate: what the fence is to show it. */
    public record Passage(
            @Nullable PersonId person, @Nullable OrganisationId organisation, Duty duty, Standing standing) {}

    /** For the gate: the use case that is running now; nothing when none is. */
    public @Nullable Passage passage() {
        return passage;
    }

    /** For the gate: the use case that runs from now on. */
    public void through(@Nullable Passage next) {
        passage = next;
    }

    /** For the gate: the person is locked or gone. */
    public void forget() {
        person = null;
        organisation = null;
        standing = Standing.none();
    }
}
