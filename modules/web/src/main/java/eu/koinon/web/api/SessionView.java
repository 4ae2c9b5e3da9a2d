package eu.koinon.web.api;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param organisation whom the person acts for; nothing when they belong to no organisation
 * @param roles what they hold there today
 * @param method passkey, password or openid; nothing with a token
 * @param provenAt when they last proved themself; changes of memberships and exports ask for a recent proof
 */
public record SessionView(
        PersonId person,
        String name,
        @Nullable OrganisationId organisation,
        Set<Role> roles,
        @Nullable String method,
        @Nullable Instant provenAt) {

    public SessionView {
        roles = Set.copyOf(roles);
    }
}
