package eu.koinon.access.signin;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person who has proven who they are, and may be given a session.
 *
 * @param method which means: one of the words below, kept with the session and in the record
 * @param fresh whether they have done something just now to prove it; a provider may only have remembered them
 */
public record Proven(PersonId person, @Nullable OrganisationId actingFor, String method, boolean fresh) {

    static final String PASSKEY = "passkey";
    static final String PASSWORD = "password";
    static final String PROVIDER = "openid";
}
