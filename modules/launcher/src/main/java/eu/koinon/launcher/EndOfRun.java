package eu.koinon.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * The wish to end: Ctrl-C, SIGTERM or a closed terminal.
 *
 * <p>Signals are taken instead of a shutdown hook, because hooks run all at once: the runtime has one of its own that
 * would end it while we still undeploy.
 */
final class EndOfRun {

    /** Those who wait for us kill after ten seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final CountDownLatch wished = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    /** Listens to the signals. */
    static EndOfRun bySignal() {
        EndOfRun end = new EndOfRun();
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            Signal.handle(new Signal(name), signal -> end.wish());
        }
        return end;
    }

    void wish() {
        wished.countDown();
    }

    void await() throws InterruptedException {
        wished.await();
    }

    /** Between two steps of the start: go on, unless somebody wants it to end. */
    void orStop() throws InterruptedException {
        if (wished.getCount() == 0) {
            throw new InterruptedException("stopped while starting");
        }
    }

    /** All has ended in good order. */
    void done() {
        done.countDown();
    }

    /**
     * Ends by force what does not end in time, such as a boot that cannot be interrupted. What is committed is safe:
     * the database recovers from any end.
     */
    void otherwise(Runnable byForce) {
        Thread watch = new Thread(
                () -> {
                    try {
                        wished.await();
                        if (!done.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                            byForce.run();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "koinon-end");
        watch.setDaemon(true);
        watch.start();
    }
}
