package eu.koinon.organisations.membership;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Settings;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes at once to those who decide for an organisation when somebody who does not act for it lets people in or gives
 * roles there: whoever belongs to it sees all of it, its shelters too. Its admins are told; where it has none, its
 * signatories; where it has neither, there is nobody to tell. Needs a transaction.
 */
@ApplicationScoped
public class OutsiderLetters {

    @Inject
    private Memberships memberships;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor current;

    @Inject
    private Today today;

    /** For whom the acting person acts, when it is not this organisation. */
    public Optional<OrganisationId> outsider(OrganisationId organisation) {
        return Optional.ofNullable(current.organisation()).filter(acting -> !acting.equals(organisation));
    }

    /** @param whom the name of the invited person */
    public void invited(Organisation into, String whom, PersonCard inviter, OrganisationId from) {
        for (var reader : deciding(into)) {
            var about = about(reader, into, whom, inviter, from);
            letters.send(new Letter("outsider-invited", reader.email(), reader.language(), about, people(into)));
        }
    }

    /** To be asked before the person belongs to it: they are not the one to be told. */
    public void joined(Organisation into, String whom, PersonCard inviter, OrganisationId from) {
        for (var reader : deciding(into)) {
            var about = about(reader, into, whom, inviter, from);
            letters.send(new Letter("outsider-joined", reader.email(), reader.language(), about, people(into)));
        }
    }

    /** To be asked before the roles change: those are told who have decided until now. */
    public void gaveRoles(Organisation in, String whom, PersonCard giver, OrganisationId from) {
        for (var reader : deciding(in)) {
            var about = about(reader, in, whom, giver, from);
            letters.send(new Letter("outsider-gave-roles", reader.email(), reader.language(), about, people(in)));
        }
    }

    /**
     * One letter for many people. To be asked before any of their roles change.
     *
     * @param invited the names of those who are invited
     * @param changed the names of those whose roles change
     */
    public void imported(
            Organisation in, List<String> invited, List<String> changed, PersonCard who, OrganisationId from) {
        for (var reader : deciding(in)) {
            var about = about(reader, in, who, from);
            about.put("invitations", invited.size());
            about.put("invited", String.join(", ", invited));
            about.put("changes", changed.size());
            about.put("changed", String.join(", ", changed));
            letters.send(new Letter("outsider-imported", reader.email(), reader.language(), about, people(in)));
        }
    }

    private Collection<PersonCard> deciding(Organisation organisation) {
        var all = memberships.of(organisation.id());
        var admins = holding(Role.ADMIN, all);
        return admins.isEmpty() ? holding(Role.SIGNATORY, all) : admins;
    }

    private List<PersonCard> holding(Role role, List<Membership> all) {
        var holders = all.stream()
                .filter(membership ->
                        membership.rolesOn(today.at(membership.organisation())).contains(role))
                .map(Membership::person)
                .toList();
        var known = people.all(holders);
        return holders.stream()
                .filter(known::containsKey)
                .map((PersonId holder) -> known.get(holder))
                .filter(PersonCard::active)
                .toList();
    }

    private Map<String, Object> about(
            PersonCard reader, Organisation organisation, String whom, PersonCard who, OrganisationId from) {
        var about = about(reader, organisation, who, from);
        about.put("person", whom);
        return about;
    }

    private Map<String, Object> about(
            PersonCard reader, Organisation organisation, PersonCard who, OrganisationId from) {
        var contact = settings.networkContact();
        var about = new HashMap<String, Object>();
        about.put("name", reader.name());
        about.put("organisation", organisation.name());
        about.put("actor", who.name());
        about.put("from", organisations.get(from).name());
        about.put("network", settings.networkName());
        about.put("known", contact.isPresent() ? "yes" : "no");
        about.put("contact", contact.orElse(""));
        return about;
    }

    /** Where it can be taken back. */
    private URI people(Organisation organisation) {
        return settings.publicUrl().resolve("/organisations/" + organisation.id() + "/people");
    }
}
