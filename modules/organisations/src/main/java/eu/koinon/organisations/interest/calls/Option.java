package eu.koinon.organisations.interest.calls;

import java.util.UUID;

/** Something to choose. */
public record Option(UUID id, Texts label) {}
