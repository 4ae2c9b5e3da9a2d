package eu.koinon.organisations;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;

/** The secretariat and its first coordinator are there; no set-up link is good any more. */
public record NetworkSetUp(OrganisationId secretariat, PersonId coordinator) {}
