package eu.koinon.access.passwords;

import eu.koinon.kernel.Busy;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * The places at which a password may be hashed. There are few, because each takes 64 MiB and a core; who finds none
 * waits in line, first come first served, for a moment; and the line is short, so that a flood of sign-ins can hold
 * neither the memory nor the request threads.
 *
 * <p>A place keeps its memory for the next hash (a third less time under load than leaving it to the collector; Bouncy
 * Castle wipes it), softly, so that it goes when the heap is needed.
 */
final class HashingPlaces {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int WAITING_PER_PLACE = 8;
    /** Long enough for the line to have passed, short enough for a person to wait. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /** 64 MiB in blocks of 1 KiB, and the four that the generator uses aside. */
    private static final int BLOCKS = 64 * 1024 + 4;

    private final int places;
    private final Duration patience;
    private final Semaphore free;
    private final Deque<SoftReference<BlockPool>> memories = new ConcurrentLinkedDeque<>();

    HashingPlaces(int places) {
        this(places, PATIENCE);
    }

    HashingPlaces(int places, Duration patience) {
        if (places < 1) {
            throw new IllegalArgumentException("koinon.sign-in.concurrent-hashes must be at least 1");
        }
        this.places = places;
        this.patience = patience;
        this.free = new Semaphore(places, true);
    }

    /**
     * Does the work at a place.
     *
     * @throws Busy when none came free in time
     */
    <T> T take(Function<BlockPool, T> work) {
        if (free.getQueueLength() >= places * WAITING_PER_PLACE || !waitForOne()) {
            throw new Busy(RETRY_AFTER);
        }
        try {
            BlockPool blocks = memory();
            try {
                return work.apply(blocks);
            } finally {
                memories.push(new SoftReference<>(blocks));
            }
        } finally {
            free.release();
        }
    }

    private boolean waitForOne() {
        try {
            return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private BlockPool memory() {
        for (SoftReference<BlockPool> kept = memories.poll(); kept != null; kept = memories.poll()) {
            BlockPool blocks = kept.get();
            if (blocks != null) {
                return blocks;
            }
        }
        return new FixedBlockPool(BLOCKS);
    }
}
