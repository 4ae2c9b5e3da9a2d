package eu.koinon.organisations.succession;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.OrganisationPage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record of an organisation that merged into another.
 *
 * @param record as it was last
 * @param until when it merged
 * @param into what it is part of now; nothing when that does not belong to the network any more either
 */
public record Formerly(
        OrganisationPage record, Instant until, @Nullable Successor into) {

    /** Whatever an organisation became part of. */
    public record Successor(OrganisationId id, String name) {}

    /** An organisation that became part of another. */
    public record Predecessor(OrganisationId id, String name, Instant until) {}
}
