package eu.koinon.launcher.database;

import eu.koinon.launcher.LaunchProblem;
import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.FolderTree;
import eu.koinon.launcher.data.Keys;
import eu.koinon.launcher.data.PrivateFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The PostgreSQL that is built in: on 127.0.0.1 only, with passwords, its files in the data folder.
 *
 * <p>The caller holds the {@link eu.koinon.launcher.data.DataLock}; so a server found running on this folder is one
 * whose launcher was killed, and is ended before a new one starts.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final long LONGEST_LOG_BYTES = 10L << 20;

    /** PostgreSQL's words where processes of an earlier server are still about (miscinit.c, CreateLockFile). */
    private static final String MEMORY_HELD = "is still in use";

    private static final String LOG_FILE = "postgres.log";
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class.getName());

    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration LEFT_CHILDREN = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final Duration STOP = Duration.ofSeconds(6);
    private static final String DATABASE = "koinon";

    private final DataFolder data;
    private final Program program;
    private final PostgresBinaries binaries;
    private final DatabasePasswords passwords;
    private final int port;

    private volatile boolean closing;

    private EmbeddedPostgres(
            DataFolder data, Program program, PostgresBinaries binaries, DatabasePasswords passwords, int port) {
        this.data = data;
        this.program = program;
        this.binaries = binaries;
        this.passwords = passwords;
        this.port = port;
    }

    /**
     * Starts the server, the first time with a new cluster, and makes the roles and the database.
     *
     * @param wantedPort the port, or 0 for any free one
     */
    public static EmbeddedPostgres start(
            DataFolder data, Keys keys, String ownerRole, String applicationRole, int wantedPort) {
        return start(data, keys, ownerRole, applicationRole, wantedPort, PostgresBinaries.in(data.programs()));
    }

    static EmbeddedPostgres start(
            DataFolder data,
            Keys keys,
            String ownerRole,
            String applicationRole,
            int wantedPort,
            PostgresBinaries binaries) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(
                data,
                Program.forThisUser(),
                binaries,
                DatabasePasswords.readOrCreate(keys, ownerRole, applicationRole),
                wantedPort == 0 ? freePort() : wantedPort);
        postgres.createClusterIfMissing(keys);
        postgres.endLeftover();
        postgres.startServerOnceFree();
        try {
            new Roles(postgres.passwords).createWithDatabase(url(postgres.port, "postgres"), DATABASE);
        } catch (SQLException e) {
            postgres.close();
            throw LaunchProblem.failure("The roles and the database cannot be made: " + e.getMessage(), e);
        }
        postgres.watch();
        return postgres;
    }

    /** Should the server be killed while we run, it is started again; it recovers all that was committed. */
    private void watch() {
        PostmasterNote.in(data.postgres()).process().ifPresent(process -> process.onExit()
                .thenRun(this::startAgain));
    }

    private synchronized void startAgain() {
        if (closing) {
            return;
        }
        LOG.warning("The database has ended; starting it again");
        try {
            startServer();
            watch();
        } catch (LaunchProblem e) {
            // the killed one's own children may still hold its memory for a moment
            LOG.log(Level.WARNING, "The database does not start again yet", e);
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::startAgain);
        }
    }

    /** The database of a server that another process has started on this folder. */
    static Optional<Database> running(DataFolder data, Keys keys, String ownerRole, String applicationRole) {
        return PostmasterNote.in(data.postgres()).port().map(port -> {
            DatabasePasswords passwords = DatabasePasswords.read(keys, ownerRole, applicationRole);
            return new Database(url(port, DATABASE), passwords.owner(), passwords.application());
        });
    }

    /** Says why the built-in server cannot run here, if it cannot. */
    public static void requireRunnable() {
        Program.forThisUser();
        PostgresBinaries.requirePlatform();
    }

    public Database database() {
        return new Database(url(port, DATABASE), passwords.owner(), passwords.application());
    }

    public int port() {
        return port;
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void createClusterIfMissing(Keys keys) {
        if (Files.exists(data.postgres().resolve("PG_VERSION"))) {
            return;
        }
        Path passwordFile = keys.databasePasswords().resolveSibling("superuser.tmp");
        Path partial = data.postgres().resolveSibling("postgres.partial");
        try {
            FolderTree.delete(partial);
            PrivateFile.write(passwordFile, passwords.superuser().password().getBytes(StandardCharsets.US_ASCII));
            // The builtin locale never changes its order under the indexes, as the system's libraries do.
            Program.Result result = program.run(
                    START,
                    List.of(
                            binaries.program("initdb").toString(),
                            "--pgdata=" + partial,
                            "--username=" + passwords.superuser().user(),
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8",
                            "--data-checksums"));
            if (result.exitStatus() != 0) {
                throw LaunchProblem.failure(
                        "PostgreSQL cannot make its files in %s: %s".formatted(data.postgres(), result.output()));
            }
            Files.move(partial, data.postgres(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw LaunchProblem.failure("The folder for PostgreSQL cannot be made: " + e.getMessage(), e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    /** Ends the server of a killed launcher; if the number in its note is another process's now, the note goes. */
    private void endLeftover() {
        PostmasterNote note = PostmasterNote.in(data.postgres());
        Optional<ProcessHandle> process = note.process().filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return;
        }
        if (process.flatMap(handle -> handle.info().command())
                .filter(this::isPostgres)
                .isPresent()) {
            stopServer(List.of("fast", "immediate"));
        } else {
            note.remove();
        }
    }

    private boolean isPostgres(String command) {
        return Path.of(command).endsWith("bin/postgres");
    }

    /** Warnings are few: once at each start is often enough to begin another file. */
    private void turnLog() {
        Path log = log();
        try {
            if (Files.exists(log) && Files.size(log) > LONGEST_LOG_BYTES) {
                Files.move(log, log.resolveSibling(LOG_FILE + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw LaunchProblem.failure("%s cannot be put aside: %s.".formatted(log, e.getMessage()), e);
        }
    }

    /** The children of a server that was killed may hold its memory for a moment; a new one waits for their end. */
    private void startServerOnceFree() {
        long end = System.nanoTime() + LEFT_CHILDREN.toNanos();
        while (true) {
            long before = logLength();
            try {
                startServer();
                return;
            } catch (LaunchProblem e) {
                if (System.nanoTime() > end || !logSince(before).contains(MEMORY_HELD)) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private long logLength() {
        return log().toFile().length();
    }

    private String logSince(long length) {
        try {
            String all = Files.readString(log(), StandardCharsets.ISO_8859_1);
            return all.length() < length ? all : all.substring((int) length);
        } catch (IOException e) {
            return "";
        }
    }

    private Path log() {
        return data.log().resolve(LOG_FILE);
    }

    private void startServer() {
        turnLog();
        // The log names no values: they would be people's data outside the database's fences.
        String options = String.join(
                " ",
                "-c listen_addresses=127.0.0.1",
                "-c port=" + port,
                "-c unix_socket_directories=",
                "-c max_connections=200",
                "-c log_min_messages=warning",
                "-c log_error_verbosity=terse",
                "-c log_min_error_statement=panic",
                "-c lc_messages=C",
                "-c timezone=UTC",
                "-c log_timezone=UTC");
        Program.Result result = program.run(
                START,
                List.of(
                        binaries.program("pg_ctl").toString(),
                        "start",
                        "--pgdata=" + data.postgres(),
                        "--log=" + log(),
                        "--options=" + options,
                        "--silent",
                        "--wait",
                        "--timeout=" + START.toSeconds()));
        if (result.exitStatus() != 0) {
            throw LaunchProblem.failure(
                    "PostgreSQL does not start on port %d: %s. %s says why.".formatted(port, result.output(), log()));
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw LaunchProblem.failure("No port is free for the database: " + e.getMessage(), e);
        }
    }

    /** Waits for nobody: who is connected is cut off, what is not committed is rolled back. */
    private void stopServer(List<String> modes) {
        for (String mode : modes) {
            Program.Result result = program.run(
                    STOP.plusSeconds(2),
                    List.of(
                            binaries.program("pg_ctl").toString(),
                            "stop",
                            "--pgdata=" + data.postgres(),
                            "--mode=" + mode,
                            "--silent",
                            "--wait",
                            "--timeout=" + STOP.toSeconds()));
            if (result.exitStatus() == 0) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        stopServer(List.of("fast", "immediate"));
    }

    /** Minds the server no longer and leaves it running, as a launcher does that is killed. */
    void leave() {
        closing = true;
    }

    /** Leaves the clearing up to the next start. */
    void closeAtOnce() {
        closing = true;
        stopServer(List.of("immediate"));
    }
}
