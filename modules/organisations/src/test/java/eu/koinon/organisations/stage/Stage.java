package eu.koinon.organisations.stage;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Powers;
import eu.koinon.access.accounts.Persons;
import eu.koinon.access.gate.Gate;
import eu.koinon.access.gate.Gatekeeper;
import eu.koinon.access.gate.Recorder;
import eu.koinon.access.gate.Refusals;
import eu.koinon.access.limits.StoredLimits;
import eu.koinon.access.links.StoredLinks;
import eu.koinon.access.sessions.EndedAccess;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Fence;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Randomness;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.TestDatabase;
import eu.koinon.kernel.TestNetwork;
import eu.koinon.kernel.blobs.BlobFiles;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.kernel.mail.MailFiles;
import eu.koinon.kernel.mail.StoredMailLog;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.outbox.StoredJobLog;
import jakarta.enterprise.context.control.RequestContextController;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;

/**
 * Where use cases are tried as they are: behind the real gate, within a transaction, on PostgreSQL as the narrow role
 * with the fences up. Only mail, the audit log and the clock are stand-ins.
 */
public final class Stage implements AutoCloseable {

    private static final List<Class<?>> FRAME = List.of(
            CurrentActor.class,
            Gate.class,
            Gatekeeper.class,
            Powers.class,
            Recorder.class,
            Refusals.class,
            Persons.class,
            StoredLinks.class,
            EndedAccess.class,
            StoredLimits.class,
            Database.class,
            Fence.class,
            Ids.class,
            Randomness.class,
            Settings.class,
            Messages.class,
            Blobs.class,
            BlobFiles.class,
            MailFiles.class,
            StoredMailLog.class,
            StoredJobLog.class,
            Transactions.class,
            Fenced.class,
            StandIns.class,
            SentLetters.class,
            AskedJobs.class,
            RecordedActs.class,
            GivenSignIns.class);

    /** What the session of whoever is on stage is called. */
    public static final UUID SESSION = UUID.fromString("00000000-0000-7000-8000-000000000001");

    /** Held here, or the quiet would be collected with the logger. */
    private static final Logger WELD = Logger.getLogger("org.jboss.weld");

    private final TestDatabase database = TestDatabase.fresh();
    private final TestNetwork network = new TestNetwork(database);
    private final Transactions.Units units;
    private final WeldContainer container;
    private final AtomicInteger visits = new AtomicInteger();
    private volatile Supplier<String> address = () -> "192.0.2." + visits.incrementAndGet();

    /** @param played the use cases on trial and what they stand on in this module */
    public Stage(List<Class<?>> played) {
        WELD.setLevel(Level.WARNING);
        ConfigProviderResolver.setInstance(new SystemSettings());
        units = new Transactions.Units(database);
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(FRAME.toArray(Class<?>[]::new))
                .addBeanClasses(played.toArray(Class<?>[]::new))
                .addServices(new Transactions.Injection())
                .initialize();
    }

    public TestDatabase database() {
        return database;
    }

    public TestNetwork network() {
        return network;
    }

    public TestClock clock() {
        return StandIns.CLOCK;
    }

    public SentLetters letters() {
        return container.select(SentLetters.class).get();
    }

    public RecordedActs acts() {
        return container.select(RecordedActs.class).get();
    }

    public <U> U use(Class<U> useCase) {
        return container.select(useCase).get();
    }

    /** As a visitor. */
    public <T> T asVisitor(Callable<T> work) throws Exception {
        return as(null, null, work);
    }

    /** As somebody who has just signed in and acts for an organisation. */
    public <T> T as(@Nullable PersonId person, @Nullable OrganisationId organisation, Callable<T> work)
            throws Exception {
        var requests = container.select(RequestContextController.class).get();
        requests.activate();
        try {
            var current = container.select(CurrentActor.class).get();
            current.from(address.get());
            if (person != null) {
                current.bySession(person, organisation, clock().instant(), SESSION.toString());
            }
            return work.call();
        } finally {
            requests.deactivate();
        }
    }

    /** Behind the fence but not behind the gate: for what a use case stands on. */
    public <T> T fenced(@Nullable PersonId person, @Nullable OrganisationId organisation, Duty duty, Callable<T> work)
            throws Exception {
        return as(person, organisation, () -> use(Fenced.class).run(duty, work));
    }

    /** From now on everybody comes from one network address; until then, each from their own. */
    public void fromOneAddress(String one) {
        address = () -> one;
    }

    @Override
    public void close() {
        container.close();
        units.close();
        database.close();
    }
}
