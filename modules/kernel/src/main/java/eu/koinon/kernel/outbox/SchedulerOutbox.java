package eu.koinon.kernel.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import eu.koinon.kernel.Beside;
import eu.koinon.kernel.Container;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Job;
import eu.koinon.kernel.Outbox;
import eu.koinon.kernel.PlatformStarted;
import eu.koinon.kernel.Within;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The outbox on db-scheduler: the wish joins the use case's transaction, the carrying out has its own. */
@ApplicationScoped
public class SchedulerOutbox implements Outbox {

    private static final String TABLE = "kernel.scheduled_tasks";
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    @Inject
    @Any
    private Instance<Job> jobs;

    @Inject
    private Instance<RequestContextController> requestContexts;

    @Inject
    private Clock clock;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    @Beside
    private DataSource beside;

    @Inject
    private WakeUps wakeUps;

    private @Nullable Scheduler scheduler;
    private @Nullable SchedulerClient client;

    /** Each archive of the EAR may announce the application anew; it is one, and has one scheduler. */
    synchronized void prepare(@Observes @Initialized(ApplicationScoped.class) Object initialized) {
        if (scheduler != null) {
            return;
        }
        var onDemand = new ArrayList<Task<?>>();
        var recurring = new ArrayList<RecurringTask<?>>();
        for (var job : jobs) {
            job.every()
                    .ifPresentOrElse(
                            pause -> recurring.add(Tasks.recurring(job.name(), FixedDelay.of(pause))
                                    .execute((instance, context) -> carryOut(job, job.name()))),
                            () -> onDemand.add(Tasks.oneTime(job.name())
                                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, 2))
                                    .execute((instance, context) -> carryOut(job, instance.getId()))));
        }
        List<Task<?>> known = new ArrayList<>(onDemand);
        known.addAll(recurring);
        client = SchedulerClient.Builder.create(within, known)
                .tableName(TABLE)
                .serializer(new NoPayload())
                .build();
        scheduler = Scheduler.create(beside, onDemand)
                .startTasks(recurring)
                .tableName(TABLE)
                .serializer(new NoPayload())
                .threads(4)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(20))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(3))
                .executorService(new LentThreads(Container.<Executor>lend(Container.THREADS)))
                .build();
    }

    /**
     * Jobs run when all else is ready, and not before: a bean that a job made before the persistence units are loaded would
     * have none for as long as it lives.
     */
    synchronized void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) PlatformStarted started) {
        var prepared = scheduler;
        if (prepared == null || prepared.getSchedulerState().isStarted()) {
            return;
        }
        prepared.start();
        wakeUps.onWakeUp(WakeUps.OUTBOX, ignored -> prepared.triggerCheckForDueExecutions());
    }

    /** Waits for the jobs that are running; what is not done then is still in the table. */
    @PreDestroy
    synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    @Override
    public void soon(Class<? extends Job> job, String instance) {
        later(job, instance, clock.instant());
    }

    @Override
    public void later(Class<? extends Job> job, String instance, Instant when) {
        var name = jobs.select(job).get().name();
        if (client == null) {
            throw new IllegalStateException("the outbox has not started");
        }
        client.scheduleIfNotExists(new TaskInstance<>(name, instance), when);
        // heard by every node after the commit, and never without it (PostgreSQL manual, NOTIFY)
        database.all(within, row -> "", "SELECT pg_notify(?, ?)", WakeUps.CHANNEL, WakeUps.OUTBOX);
    }

    private void carryOut(Job job, String instance) {
        // one controller for each run: it remembers whether it opened a context, but not on which thread
        var requestContext = requestContexts.get();
        requestContext.activate();
        try {
            job.run(instance);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("job " + job.name(), e);
        } finally {
            requestContext.deactivate();
            requestContexts.destroy(requestContext);
        }
    }
}
