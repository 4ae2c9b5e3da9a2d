package eu.koinon.organisations.stage;

import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the letters for a test to read. */
@ApplicationScoped
public class SentLetters implements Letters {

    private final List<Letter> sent = new CopyOnWriteArrayList<>();

    @Override
    public void send(Letter letter) {
        sent.add(letter);
    }

    public List<Letter> all() {
        return List.copyOf(sent);
    }

    public Letter last() {
        return sent.get(sent.size() - 1);
    }

    /** The secret in the last letter's link. */
    public String lastSecret() {
        var link = last().action().toString();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
