package eu.koinon.kernel;

/** Mail through the outbox: written in the use case's transaction, handed over after its commit, once. */
public interface Letters {

    void send(Letter letter);
}
