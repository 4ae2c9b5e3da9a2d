package eu.koinon.kernel.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The server's threads, as somebody wants them who shuts down what they were given. The server's own executor refuses
 * that (jakarta.enterprise.concurrent.ManagedExecutorService), for others use it too; so what was handed to it from here
 * is counted here, and can be waited for.
 */
final class LentThreads extends AbstractExecutorService {

    private final Executor lender;

    /** What runs now; under the lock of this object, as is all that follows. */
    private final Set<Thread> working = new HashSet<>();

    private int unfinished;
    private boolean closed;

    LentThreads(Executor lender) {
        this.lender = lender;
    }

    @Override
    public void execute(Runnable work) {
        accept();
        try {
            lender.execute(() -> carryOut(work));
        } catch (RuntimeException e) {
            finished();
            throw e;
        }
    }

    private synchronized void accept() {
        if (closed) {
            throw new RejectedExecutionException("shut down");
        }
        unfinished++;
    }

    private void carryOut(Runnable work) {
        begin();
        try {
            work.run();
        } finally {
            end();
            // meant for this work, not for the next that the server gives to this thread
            Thread.interrupted();
            finished();
        }
    }

    private synchronized void begin() {
        working.add(Thread.currentThread());
    }

    private synchronized void end() {
        working.remove(Thread.currentThread());
    }

    private synchronized void finished() {
        unfinished--;
        notifyAll();
    }

    @Override
    public synchronized void shutdown() {
        closed = true;
    }

    /** What has been handed to the server is not taken back: it is interrupted, or begins still. */
    @Override
    public synchronized List<Runnable> shutdownNow() {
        closed = true;
        working.forEach(Thread::interrupt);
        return List.of();
    }

    @Override
    public synchronized boolean isShutdown() {
        return closed;
    }

    @Override
    public synchronized boolean isTerminated() {
        return closed && unfinished == 0;
    }

    @Override
    public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        var until = System.nanoTime() + unit.toNanos(timeout);
        while (!isTerminated()) {
            var left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
