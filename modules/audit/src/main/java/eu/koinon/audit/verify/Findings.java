package eu.koinon.audit.verify;

import eu.koinon.audit.chain.Entry;
import eu.koinon.audit.chain.Hashes;
import eu.koinon.audit.verify.Finding.BrokenLink;
import eu.koinon.audit.verify.Finding.EditedRow;
import eu.koinon.audit.verify.Finding.ShiftedRows;
import eu.koinon.audit.verify.Finding.SwappedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers findings in bounded memory and names them as closely as the hashes allow. */
final class Findings {

    /** A report with more lines is not read; the rest is counted. */
    private static final int MOST_KEPT = 1000;
    /** Among so many misfits a swapped pair is looked for, each with each. */
    private static final int MOST_SUSPECTS = 64;

    private final Hashes hashes;
    private final List<Finding> kept = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private long more;

    Findings(Hashes hashes) {
        this.hashes = hashes;
    }

    /** An entry that does not give its hash. */
    private record Suspect(Entry entry, byte[] storedLeaf) {

        long position() {
            return entry.position();
        }
    }

    void add(Finding finding) {
        if (kept.size() < MOST_KEPT) {
            kept.add(finding);
        } else {
            more++;
        }
    }

    void addMisfit(Entry entry, byte[] storedLeaf) {
        if (suspects.size() < MOST_SUSPECTS) {
            suspects.add(new Suspect(entry, storedLeaf));
        }
        var by = shift(entry, storedLeaf);
        if (by == 0) {
            add(new EditedRow(entry.position()));
        } else if (!kept.isEmpty()
                && kept.get(kept.size() - 1) instanceof ShiftedRows run
                && run.by() == by
                && run.last() == entry.position() - 1) {
            kept.set(kept.size() - 1, new ShiftedRows(run.first(), entry.position(), by));
        } else {
            add(new ShiftedRows(entry.position(), entry.position(), by));
        }
    }

    /** All findings, once the log has been read. */
    Verification verification(long entries, String node) {
        for (int i = 0; i < suspects.size(); i++) {
            for (int j = i + 1; j < suspects.size(); j++) {
                if (areSwapped(suspects.get(i), suspects.get(j))) {
                    nameSwap(suspects.get(i).position(), suspects.get(j).position());
                }
            }
        }
        return new Verification(entries, node, kept, more);
    }

    private int shift(Entry entry, byte[] storedLeaf) {
        for (var by : new int[] {-1, 1}) {
            if (Arrays.equals(hashes.leaf(entry.at(entry.position() + by)), storedLeaf)) {
                return by;
            }
        }
        return 0;
    }

    /** With their hashes, or the contents alone. */
    private boolean areSwapped(Suspect one, Suspect other) {
        var oneThere = hashes.leaf(one.entry().at(other.position()));
        var otherHere = hashes.leaf(other.entry().at(one.position()));
        return (Arrays.equals(oneThere, one.storedLeaf()) && Arrays.equals(otherHere, other.storedLeaf()))
                || (Arrays.equals(oneThere, other.storedLeaf()) && Arrays.equals(otherHere, one.storedLeaf()));
    }

    private void nameSwap(long first, long second) {
        kept.removeIf(finding -> comesFrom(finding, first) || comesFrom(finding, second));
        kept.add(new SwappedRows(first, second));
    }

    /** What was noted of this entry alone, and of the next one because this one's hash is in the wrong place. */
    private static boolean comesFrom(Finding finding, long swapped) {
        return finding instanceof EditedRow edited && edited.position() == swapped
                || finding instanceof ShiftedRows run && run.first() == swapped && run.last() == swapped
                || finding instanceof BrokenLink link && link.position() == swapped + 1;
    }
}
