package eu.koinon.acceptance.bench;

import eu.koinon.acceptance.platform.Client;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Several clients who ask for the same thing as often as they can. */
final class Load {

    private Load() {}

    static Times get(Supplier<Client> signedIn, String path, int clients, int requests) throws Exception {
        return run(clients, requests, () -> {
            var client = signedIn.get();
            return () -> {
                var answer = client.get(path);
                if (answer.status() != 200) {
                    throw new AssertionError(path + " answered " + answer.status());
                }
                return null;
            };
        });
    }

    /** Each client gets its own piece of work and does it until all requests are done. */
    static Times run(int clients, int requests, Supplier<Callable<Void>> works) throws Exception {
        var nanos = new long[requests];
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var begin = System.nanoTime();
            var running = new java.util.ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < clients; i++) {
                var work = works.get();
                running.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                        var start = System.nanoTime();
                        work.call();
                        nanos[number] = System.nanoTime() - start;
                    }
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
            return Times.of(nanos, (System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }
}
