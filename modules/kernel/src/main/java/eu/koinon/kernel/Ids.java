package eu.koinon.kernel;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives out new identifiers: UUID version 7 (RFC 9562 section 5.7), so that rows of one time lie together. */
@ApplicationScoped
public class Ids {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final TimeOrderedEpochFactory factory;

    @Inject
    public Ids(Clock clock) {
        this.factory = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    /** For the container's proxy. */
    protected Ids() {
        this(Clock.systemUTC());
    }

    public UUID next() {
        return factory.create();
    }

    /**
     * Reads the one spelling we write ourselves; {@code UUID.fromString} would also take {@code 1-1-1-1-1}.
     *
     * @throws Missing if the text is no identifier: for the reader, that is a thing that does not exist
     */
    public static UUID parse(String text) {
        if (text == null || !CANONICAL.matcher(text).matches()) {
            throw new Missing();
        }
        return UUID.fromString(text);
    }
}
