package eu.koinon.organisations.deputies;

import eu.koinon.access.PersonCard;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.directory.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;

/** Tells people that they stand in for somebody, or no longer. */
@ApplicationScoped
class DeputyLetters {

    @Inject
    private Letters letters;

    @Inject
    private Messages messages;

    @Inject
    private Settings settings;

    void named(DeputyLine line, Organisation in, PersonCard to) {
        var words = messages.in(to.language());
        letters.send(new Letter(
                "deputy-named",
                to.email(),
                to.language(),
                Map.of(
                        "name", to.name(),
                        "person", line.personName(),
                        "organisation", in.name(),
                        "from", words.date(line.fromDay()),
                        "until", words.date(line.untilDay()),
                        "network", settings.networkName()),
                page(in)));
    }

    void ended(DeputyLine line, Organisation in, PersonCard to, PersonCard by) {
        letters.send(new Letter(
                "deputy-ended",
                to.email(),
                to.language(),
                Map.of(
                        "name", to.name(),
                        "person", line.personName(),
                        "deputy", line.deputyName(),
                        "by", by.name(),
                        "organisation", in.name(),
                        "network", settings.networkName()),
                page(in)));
    }

    private URI page(Organisation organisation) {
        return URI.create(settings.publicUrl() + "/organisations/" + organisation.id() + "/people");
    }
}
