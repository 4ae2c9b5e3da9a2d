package eu.koinon.organisations.workinggroups;

import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Writes one mail to a convenor about all requests that wait for them; about none, no mail. */
@UseCase
@Open(value = "a job writes for nobody in particular", duty = Duty.MAIL)
public class WriteDigest {

    private static final String WAITING = """
            SELECT g.name_en, g.name_de, g.name_fr, count(*) AS requests
            FROM organisations.working_group_member m
            JOIN organisations.working_group g ON g.id = m.working_group_id AND g.state = 'ACTIVE'
            JOIN organisations.working_group_request r ON r.working_group_id = g.id AND r.decision IS NULL
            WHERE m.person_id = ? AND m.convenes AND m.mail = 'DIGEST'
            GROUP BY g.id ORDER BY g.id
            """;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private People people;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    private record Waiting(Translated group, long requests) {}

    public void write(PersonId convenor) {
        var waiting = database.all(
                within,
                row -> new Waiting(
                        new Translated(row.getString("name_en"), row.getString("name_de"), row.getString("name_fr")),
                        row.getLong("requests")),
                WAITING,
                convenor.value());
        if (!waiting.isEmpty()) {
            people.find(convenor).filter(PersonCard::active).ifPresent(card -> letters.send(letter(card, waiting)));
        }
    }

    private Letter letter(PersonCard card, List<Waiting> waiting) {
        return new Letter(
                "group-digest",
                card.email(),
                card.language(),
                Map.of(
                        "name", card.name(),
                        "count", waiting.stream().mapToLong(Waiting::requests).sum(),
                        "groups",
                                waiting.stream()
                                        .map(each -> each.group().in(card.language()))
                                        .collect(Collectors.joining(", "))),
                URI.create(settings.publicUrl() + "/groups"));
    }
}
