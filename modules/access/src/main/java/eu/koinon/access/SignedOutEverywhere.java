package eu.koinon.access;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person's devices, tokens and links have ended.
 *
 * @param organisation the one organisation that it concerns; null when it is all of them
 */
public record SignedOutEverywhere(PersonId person, @Nullable OrganisationId organisation) {}
