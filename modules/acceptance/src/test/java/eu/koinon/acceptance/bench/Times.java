package eu.koinon.acceptance.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long something took, many times. */
record Times(long[] sortedNanos, double perSecond) {

    static Times of(long[] nanos, double seconds) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Times(sorted, nanos.length / seconds);
    }

    double p50() {
        return at(0.50);
    }

    double p95() {
        return at(0.95);
    }

    private double at(double part) {
        return sortedNanos[(int) Math.min(sortedNanos.length - 1L, Math.round(part * (sortedNanos.length - 1)))] / 1e6;
    }

    String row() {
        return String.format(Locale.ROOT, "%.1f ms | %.1f ms | %.0f", p50(), p95(), perSecond());
    }
}
