package eu.koinon.organisations.demo;

import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the invented people as whom the demonstration can be tried. */
@UseCase
@Open(value = "the demonstration is filled before anybody can sign in", duty = Duty.DEMO)
public class FindDemoPeople {

    @Inject
    private People people;

    /** @param why what is to be seen as this person */
    public record DemoPerson(PersonId id, String name, EmailAddress email, String why) {}

    public List<DemoPerson> find() {
        var addresses = DemoFile.read("persons.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("key"), row -> row.getField("email")));
        return DemoFile.read("sign-ins.csv").stream()
                .flatMap(row -> Stream.ofNullable(addresses.get(row.getField("person_key")))
                        .flatMap(email -> people.byEmail(new EmailAddress(email)).stream())
                        .map(card -> demoPerson(card, row.getField("why_en"))))
                .toList();
    }

    private static DemoPerson demoPerson(PersonCard card, String why) {
        return new DemoPerson(card.id(), card.name(), card.email(), why);
    }
}
