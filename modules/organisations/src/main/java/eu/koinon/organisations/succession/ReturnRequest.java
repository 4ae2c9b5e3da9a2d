package eu.koinon.organisations.succession;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who comes back with an organisation.
 *
 * @param people the ids of those who belong to it again, with the roles that they held
 * @param mark of the plan that was looked at
 */
@Schema(name = "ReturnOrganisation")
public record ReturnRequest(
        @Nullable List<String> people,
        @Nullable String reason,
        @Nullable String mark) {}
