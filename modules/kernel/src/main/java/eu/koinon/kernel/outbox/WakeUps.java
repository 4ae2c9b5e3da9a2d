package eu.koinon.kernel.outbox;

import eu.koinon.kernel.Beside;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    /** Nothing but the end of this wait sees that the platform stops, so it is short; it asks the database nothing. */
    private static final int WAIT_MILLIS = 500;

    private static final int PAUSE_MILLIS = 1_000;
    private static final int LONGEST_END_MILLIS = 2_000;

    @Inject
    @Beside
    private DataSource beside;

    private final ConcurrentHashMap<String, Consumer<String>> listeners = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
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

    /** Waits until the connection is given back: the pool that it came from is about to be closed. */
    @PreDestroy
    synchronized void stop() {
        stopped.countDown();
        if (listening != null) {
            try {
                listening.join(LONGEST_END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void listen() {
        while (!isStopped()) {
            try (var connection = beside.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                hear(connection);
                statement.execute("UNLISTEN *");
            } catch (SQLException | RuntimeException e) {
                // the pool wraps some of what happens to a connection into unchecked exceptions
                if (!isStopped()) {
                    LOG.log(Level.WARNING, "not listening for wake-ups, trying again", e);
                    pause();
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        while (!isStopped()) {
            for (var heard : postgres.getNotifications(WAIT_MILLIS)) {
                var listener = listeners.get(heard.getParameter());
                if (listener != null) {
                    listener.accept(heard.getParameter());
                }
            }
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause() {
        try {
            stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
