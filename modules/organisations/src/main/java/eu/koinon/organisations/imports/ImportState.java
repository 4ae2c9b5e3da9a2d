package eu.koinon.organisations.imports;

/** How far an import has come. */
public enum ImportState {
    /** The file is being read; nothing is written. */
    CHECKING,
    /** What it would do is known, and waits to be confirmed. */
    CHECKED,
    /** The file as a whole cannot be read. */
    REFUSED,
    /** Confirmed, and waiting for its turn. */
    WAITING,
    IMPORTING,
    DONE,
    /** It ended before its last row, and says why. */
    STOPPED,
    /** Never confirmed. */
    DISCARDED;

    /** Whether something goes on that will end by itself. */
    public boolean isUnderWay() {
        return this == CHECKING || this == WAITING || this == IMPORTING;
    }

    /** Whether what it counts has been written, and not only looked at. */
    public boolean isConfirmed() {
        return this == WAITING || this == IMPORTING || this == DONE || this == STOPPED;
    }
}
