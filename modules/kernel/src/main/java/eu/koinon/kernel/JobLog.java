package eu.koinon.kernel;

/** The jobs of the outbox, for those who see to it that they are done. Needs a transaction. */
public interface JobLog {

    /** How many have failed several times in a row, and will not succeed by themselves. */
    long failing();
}
