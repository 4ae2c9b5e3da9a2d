package eu.koinon.organisations.network;

import eu.koinon.access.ActLog;
import eu.koinon.access.ActLog.Act;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.LinkSpent;
import eu.koinon.access.Links;
import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Actor;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.NetworkSetUp;
import eu.koinon.organisations.directory.DirectoryProblem;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Newcomer;
import eu.koinon.organisations.membership.Today;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes, once, the secretariat of an empty network and its first coordinator, who is its first admin too. */
@UseCase
@Open(
        value = "an empty network has nobody who could be signed in; the link was shown to its operator",
        duty = Duty.SET_UP)
public class SetUpNetwork {

    @Inject
    private Links links;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private RateLimits limits;

    @Inject
    private ActLog log;

    @Inject
    private Event<NetworkSetUp> setUp;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /**
     * @param name of the first coordinator, as are email, language (BCP 47) and timeZone (IANA)
     * @param secretariat the legal name of the secretariat, as are its shortName, country (ISO 3166-1) and city
     * @param level how far the network reaches: EUROPEAN, NATIONAL or LOCAL
     */
    public record Request(
            @Nullable String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String secretariat,
            @Nullable String shortName,
            @Nullable String country,
            @Nullable String city,
            @Nullable String level) {}

    /** @throws LinkSpent when it is no set-up link that is still good */
    public void look(String secret) {
        limits.take(RateLimit.LINK_ADDRESS, String.valueOf(current.address()));
        find(secret);
    }

    /**
     * @throws LinkSpent when it is no set-up link that is still good
     * @throws DirectoryProblem.SecretariatThere when the network was set up by another link
     */
    public NetworkSetUp setUp(String secret, Request request) {
        limits.take(RateLimit.LINK_ADDRESS, String.valueOf(current.address()));
        var link = find(secret);
        var problems = new InvalidFields.Gathering();
        var newcomer = new Newcomer(request.name(), request.language(), request.timeZone());
        newcomer.read(problems);
        var email = EmailAddress.read(request.email() == null ? "" : request.email());
        if (email.isEmpty()) {
            problems.add("email", "email");
        }
        var profile = profile(problems, request);
        problems.orThrow();
        if (!links.spend(link)) {
            throw new LinkSpent();
        }

        var secretariat = new Organisation(new OrganisationId(ids.next()), Kind.SECRETARIAT, profile, clock.instant());
        organisations.add(secretariat);
        var coordinator = newcomer.addTo(people, email.orElseThrow());
        var day = today.at(secretariat);
        var mandates = List.of(Mandate.openEnded(Role.ADMIN, day), Mandate.openEnded(Role.COORDINATOR, day));
        memberships.add(new Membership(ids.next(), secretariat.id(), coordinator.id(), mandates, clock.instant()));

        var done = new NetworkSetUp(secretariat.id(), coordinator.id());
        record(done);
        setUp.fire(done);
        return done;
    }

    private Links.Link find(String secret) {
        return links.look(Links.Kind.SET_UP, secret).orElseThrow(LinkSpent::new);
    }

    /** The fields of the profile have other names in this form, where a person is described beside it. */
    private static Profile profile(InvalidFields.Gathering problems, Request request) {
        return new Profile.Form(
                        request.secretariat(),
                        request.shortName(),
                        request.country(),
                        request.city(),
                        request.level(),
                        null,
                        null,
                        null,
                        null)
                .read(problems, "secretariat");
    }

    /** The gate records what somebody is allowed to do; whoever comes in by a link is recorded here. */
    private void record(NetworkSetUp done) {
        log.record(new Act(
                new Actor(done.coordinator(), done.secretariat(), Set.of(Role.ADMIN, Role.COORDINATOR)),
                "network:set-up",
                done.secretariat(),
                null,
                Act.DONE,
                current.address()));
    }
}
