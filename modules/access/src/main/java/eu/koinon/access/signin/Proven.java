package eu.koinon.access.signin;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A person who has proven who they are, and may be given a session. */
public record Proven(PersonId person, @Nullable OrganisationId actingFor, String method) {}
