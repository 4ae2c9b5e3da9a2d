package eu.koinon.launcher;

import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/**
 * The wish to end: Ctrl-C, SIGTERM or a closed terminal.
 *
 * <p>Signals are taken instead of a shutdown hook, because hooks run all at once: the runtime has one of its own that
 * would end it while we still undeploy.
 */
final class EndOfRun {

    private final CountDownLatch wished = new CountDownLatch(1);

    /** Listens to the signals; a second one ends at once. */
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
}
