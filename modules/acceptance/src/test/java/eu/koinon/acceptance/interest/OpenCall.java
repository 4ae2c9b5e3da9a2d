package eu.koinon.acceptance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.Mailboxes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A call that the coordinator has opened on the pages, and how others answer it. */
public final class OpenCall {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Network network;
    public final String address;

    private OpenCall(Network network, String address) {
        this.network = network;
        this.address = address;
    }

    /** With the usual questions, in three languages. */
    public static OpenCall with(Network network, String title) {
        var coordinator = network.coordinator.client();
        var created = coordinator.form(
                "/interest/new",
                Map.of(
                        "languages", List.of("de", "fr"),
                        "title.en", title,
                        "title.de", title,
                        "title.fr", title,
                        "date-day", "15",
                        "date-month", "6",
                        "date-year", "2099",
                        "time", "17:00",
                        "timeZone", "Europe/Brussels"));
        assertThat(created.status()).as(created.body()).isEqualTo(303);
        var setUp = created.leadsTo();
        var address = setUp.substring(0, setUp.lastIndexOf('/'));
        var version = coordinator
                .get(address + "/publish")
                .page()
                .select("input[name=version]")
                .attr("value");
        var published = coordinator.form(address + "/publish", Map.of("version", version));
        assertThat(published.status()).as(published.body()).isEqualTo(303);
        return new OpenCall(network, address);
    }

    public static String newAddress() {
        return "applicant" + COUNT.incrementAndGet() + "@light.example";
    }

    /** Asks for a link and returns its path. */
    public String begin(Client visitor, String email, String language) {
        var before = network.mailboxes.of(email).size();
        var asked = visitor.form(address + "/start", Map.of("email", email, "language", language));
        assertThat(asked.status()).as(asked.body()).isEqualTo(303);
        return Mailboxes.link(network.mailboxes.await(email, before));
    }

    /** The form as it stands, filled in as a browser would send it, unless nothing is in a field. */
    public static Map<String, Object> form(Answer answer) {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : answer.page().select("form#application [name]")) {
            var name = field.attr("name");
            if (field.is("input[type=hidden], input[type=text]")) {
                fields.put(name, field.attr("value"));
            } else if (field.is("textarea")) {
                fields.put(name, field.wholeText().replaceFirst("^\n", ""));
            }
        }
        return fields;
    }

    /** All that can be answered in words. */
    public static Map<String, Object> whole(Answer answer, String name) {
        var fields = form(answer);
        var page = answer.page();
        var first = true;
        for (var field : page.select("form#application input[type=text], form#application textarea")) {
            fields.put(field.attr("name"), first ? name : "Something");
            first = false;
        }
        page.select("form#application select").forEach(field -> fields.put(field.attr("name"), "BE"));
        page.select("form#application input[type=radio]")
                .forEach(field -> fields.putIfAbsent(field.attr("name"), field.attr("value")));
        page.select("form#application input[type=checkbox]")
                .forEach(field -> fields.putIfAbsent(field.attr("name"), field.attr("value")));
        return fields;
    }
}
