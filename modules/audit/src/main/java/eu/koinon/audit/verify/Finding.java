package eu.koinon.audit.verify;

/** One thing in the log that is not as it was written. */
public sealed interface Finding {

    /** Which of the two heads a finding was made against. */
    enum Head {
        /** The one that the database keeps beside the entries. */
        STORED("the database's own head"),
        /** The one that was signed and kept elsewhere. */
        EXPORTED("the exported head");

        private final String words;

        Head(String words) {
            this.words = words;
        }
    }

    /** For whoever reads the report; the log's own contents never appear in it. */
    String sentence();

    /** A column differs from what was hashed. */
    record EditedRow(long position) implements Finding {
        @Override
        public String sentence() {
            return "Entry %d was edited: its contents no longer give its hash.".formatted(position);
        }
    }

    /** The entry fits its own hash but not the entry before it: one of the two is not the one that was written. */
    record BrokenLink(long position) implements Finding {
        @Override
        public String sentence() {
            return "Entry %d does not continue entry %d: one of them, or its hash, was replaced."
                    .formatted(position, position - 1);
        }
    }

    /** Entries are gone from the middle. */
    record MissingRows(long first, long last) implements Finding {
        @Override
        public String sentence() {
            return first == last
                    ? "Entry %d is missing.".formatted(first)
                    : "Entries %d to %d are missing.".formatted(first, last);
        }
    }

    /** An entry stands where none can: before the first place, or at a place that is taken. */
    record InsertedRow(long position) implements Finding {
        @Override
        public String sentence() {
            return "An entry was put in at %d, where none was written.".formatted(position);
        }
    }

    /** Two entries have changed places. */
    record SwappedRows(long first, long second) implements Finding {
        @Override
        public String sentence() {
            return "Entries %d and %d were swapped.".formatted(first, second);
        }
    }

    /**
     * Entries stand at other places than they were written at, because one was put in or taken out before them.
     *
     * @param by what to add to a place to get the one it was written at: -1 or 1
     */
    record ShiftedRows(long first, long last, int by) implements Finding {
        @Override
        public String sentence() {
            return (first == last ? "Entry %d was".formatted(first) : "Entries %d to %d were".formatted(first, last))
                    + (by < 0
                            ? " one place earlier when written: an entry was put in before."
                            : " one place later when" + " written: an entry was taken out before.");
        }
    }

    /** The log ends too early. */
    record TruncatedTail(long first, long last, Head against) implements Finding {
        @Override
        public String sentence() {
            return (first == last ? "Entry %d is".formatted(first) : "Entries %d to %d are".formatted(first, last))
                    + " cut off from the end, by " + against.words + ".";
        }
    }

    /** The log goes on after its head. */
    record AddedTail(long first, long last) implements Finding {
        @Override
        public String sentence() {
            return (first == last ? "Entry %d was".formatted(first) : "Entries %d to %d were".formatted(first, last))
                    + " added behind the head.";
        }
    }

    /** The hash over the entries up to the head's count is another: the entries, or the head, were rewritten. */
    record HeadMismatch(long count, Head against) implements Finding {
        @Override
        public String sentence() {
            return "The first %d entries do not give the hash of %s: the log was rewritten before that point."
                    .formatted(count, against.words);
        }
    }

    /** The database has lost its head. */
    record MissingHead() implements Finding {
        @Override
        public String sentence() {
            return "The database's own head is missing, so the end of the log cannot be told.";
        }
    }

    /** The exported head cannot be believed. */
    record BadSignature(String why) implements Finding {
        @Override
        public String sentence() {
            return "The exported head proves nothing: " + why + ".";
        }
    }
}
