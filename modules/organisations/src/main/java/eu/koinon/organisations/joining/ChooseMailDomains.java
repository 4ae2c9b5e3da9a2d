package eu.koinon.organisations.joining;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Decides by which domains people may ask to join: never one where anybody can have an address, and for an admin only those
 * at which somebody of the organisation has shown to have one and nobody of another: one guest does not make their
 * organisation's domain ours. Another organisation's people are not led astray.
 */
@UseCase
public class ChooseMailDomains {

    private static final int MOST = 20;

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** @param domains all that are to lead to the organisation; what is not named no longer does */
    @Schema(name = "ChooseMailDomains")
    public record Request(@Nullable List<String> domains) {}

    @Needs(Permission.JOIN_LIST)
    public MailDomainList list(@On OrganisationId organisation) {
        return stored(organisations.get(organisation).id());
    }

    /** @throws InvalidFields naming what cannot stay as it is */
    @Needs(Permission.JOIN_DOMAINS)
    public MailDomainList choose(@On OrganisationId organisation, Request request) {
        var held = organisations.hold(organisation).id();
        var before = Set.copyOf(stored(held).items());
        var wanted = read(held, before, request.domains() == null ? List.of() : request.domains());
        for (var domain : before) {
            if (!wanted.contains(domain)) {
                database.change(
                        within,
                        "DELETE FROM organisations.mail_domain WHERE domain = ? AND organisation_id = ?",
                        domain,
                        held.value());
            }
        }
        for (var domain : wanted) {
            if (!before.contains(domain)) {
                add(held, domain);
            }
        }
        return stored(held);
    }

    private Set<String> read(OrganisationId organisation, Set<String> before, List<String> typed) {
        var problems = new InvalidFields.Gathering();
        var wanted = new LinkedHashSet<String>();
        var ours = current.actor().has(Role.COORDINATOR) ? Set.<String>of() : ours(organisation);
        for (var line : typed) {
            var domain = MailDomain.read(line);
            if (domain.isEmpty()) {
                problems.add("domains", "not-a-domain", line.strip());
            } else if (domain.get().isPublic()) {
                problems.add("domains", "public-domain", domain.get().value());
            } else if (!before.contains(domain.get().value())
                    && !current.actor().has(Role.COORDINATOR)
                    && !ours.contains(domain.get().value())) {
                problems.add("domains", "not-your-domain", domain.get().value());
            } else if (!before.contains(domain.get().value())
                    && !current.actor().has(Role.COORDINATOR)
                    && isOfOthers(domain.get())) {
                problems.add("domains", "domain-of-others", domain.get().value());
            } else {
                wanted.add(domain.get().value());
            }
            problems.orThrow();
        }
        if (wanted.size() > MOST) {
            throw InvalidFields.of("domains", "too-many", MOST);
        }
        return wanted;
    }

    /** The domains of those who belong to it: their addresses are proven. */
    private Set<String> ours(OrganisationId organisation) {
        var persons =
                memberships.of(organisation).stream().map(Membership::person).toList();
        return people.all(persons).values().stream()
                .filter(PersonCard::active)
                .flatMap(card -> MailDomain.of(card.email()).stream())
                .map(MailDomain::value)
                .collect(Collectors.toSet());
    }

    /** Asked only of a domain at which somebody here has an address: it tells nothing of any other. */
    private boolean isOfOthers(MailDomain domain) {
        return database.first(
                        within, row -> row.getBoolean(1), "SELECT organisations.mail_domain_of_others(?)", (Object)
                                domain.writings().toArray(String[]::new))
                .orElse(true);
    }

    private void add(OrganisationId organisation, String domain) {
        var added = database.change(
                within,
                "INSERT INTO organisations.mail_domain (domain, organisation_id, added_by, added_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (domain) DO NOTHING",
                domain,
                organisation.value(),
                current.actor().signedIn().value(),
                clock.instant().atOffset(ZoneOffset.UTC));
        if (added == 0) {
            throw InvalidFields.of("domains", "domain-taken", domain);
        }
    }

    private MailDomainList stored(OrganisationId organisation) {
        return new MailDomainList(database.all(
                within,
                row -> row.getString(1),
                "SELECT domain FROM organisations.mail_domain WHERE organisation_id = ? ORDER BY domain",
                organisation.value()));
    }
}
