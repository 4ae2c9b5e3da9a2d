package eu.koinon.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LentThreadsTest {

    private static final long LONG = 20;

    private final ExecutorService server = Executors.newFixedThreadPool(1);
    private final LentThreads lent = new LentThreads(server);

    @AfterEach
    void endTheServer() {
        server.shutdownNow();
    }

    @Test
    void shutting_down_waits_for_what_is_running_and_takes_nothing_more() throws Exception {
        var goOn = new CountDownLatch(1);
        var done = new AtomicBoolean();
        lent.execute(() -> {
            await(goOn);
            done.set(true);
        });
        lent.shutdown();
        assertThatThrownBy(() -> lent.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThat(lent.awaitTermination(1, TimeUnit.MILLISECONDS)).isFalse();
        goOn.countDown();
        assertThat(lent.awaitTermination(LONG, TimeUnit.SECONDS)).isTrue();
        assertThat(done).isTrue();
    }

    @Test
    void what_does_not_end_is_interrupted_and_nobody_else_feels_it() throws Exception {
        var begun = new CountDownLatch(1);
        lent.execute(() -> {
            begun.countDown();
            await(new CountDownLatch(1));
        });
        assertThat(await(begun)).isTrue();
        lent.shutdownNow();
        assertThat(lent.awaitTermination(LONG, TimeUnit.SECONDS)).isTrue();
        assertThat(server.submit(() -> Thread.currentThread().isInterrupted()).get(LONG, TimeUnit.SECONDS))
                .as("the thread goes back as it came")
                .isFalse();
    }

    @Test
    void the_servers_threads_go_on_for_others() throws Exception {
        lent.shutdown();
        assertThat(lent.isTerminated()).isTrue();
        assertThat(server.submit(() -> "another's").get(LONG, TimeUnit.SECONDS)).isEqualTo("another's");
    }

    @Test
    void work_that_fails_counts_as_ended() throws Exception {
        lent.execute(() -> {
            throw new IllegalStateException("a job failed");
        });
        lent.shutdown();
        assertThat(lent.awaitTermination(LONG, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void work_that_the_server_refuses_is_not_waited_for() {
        server.shutdown();
        assertThatThrownBy(() -> lent.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        lent.shutdown();
        assertThat(lent.isTerminated()).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(LONG, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
