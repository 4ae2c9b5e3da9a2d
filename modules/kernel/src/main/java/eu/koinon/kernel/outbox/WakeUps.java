package eu.koinon.kernel.outbox;

import eu.koinon.kernel.Beside;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Hears, on every node, what another transaction announced with NOTIFY. A wake-up only makes things quicker: whoever is
 * woken looks into the tables, and looks now and then unwoken too.
 */
@ApplicationScoped
public class WakeUps {

    public static final String CHANNEL = "koinon";
    public static final String OUTBOX = "outbox";

    private static final Logger LOG = Logger.getLogger(WakeUps.class.getName());
    private static final int WAIT_MILLIS = 5_000;
    private static final int PAUSE_MILLIS = 1_000;

    @Inject
    @Beside
    private DataSource beside;

    private final ConcurrentHashMap<String, Consumer<String>> listeners = new ConcurrentHashMap<>();
    private volatile boolean stopped;
    private @Nullable Thread listening;

    /** Calls the listener, on the one listening thread, whenever somebody announced {@code what}; be brief in it. */
    public synchronized void onWakeUp(String what, Consumer<String> listener) {
        listeners.put(what, listener);
        if (listening == null) {
            var thread = new Thread(this::listen, "koinon-wake-ups");
            thread.setDaemon(true);
            thread.start();
            listening = thread;
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (listening != null) {
            listening.interrupt();
        }
    }

    private void listen() {
        while (!stopped) {
            try (var connection = beside.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                var postgres = connection.unwrap(PGConnection.class);
                while (!stopped) {
                    for (var heard : postgres.getNotifications(WAIT_MILLIS)) {
                        var listener = listeners.get(heard.getParameter());
                        if (listener != null) {
                            listener.accept(heard.getParameter());
                        }
                    }
                }
                statement.execute("UNLISTEN *");
            } catch (SQLException e) {
                if (!stopped) {
                    LOG.log(Level.WARNING, "not listening for wake-ups, trying again", e);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
