package eu.koinon.organisations.succession;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which organisation to merge into, and how.
 *
 * @param into the organisation's id
 * @param asMembers whether people come as members, so that whoever administers that organisation decides who else they
 *     are; otherwise they keep the roles they hold
 * @param reason why; of no meaning while it is only looked at
 * @param mark of the plan that was looked at; of no meaning while it is only looked at
 */
@Schema(name = "MergeOrganisations")
public record MergeRequest(
        @Nullable String into,
        @Nullable Boolean asMembers,
        @Nullable String reason,
        @Nullable String mark) {

    /** The organisation that is named, if any. */
    public @Nullable OrganisationId named() {
        return into == null || into.isBlank() ? null : OrganisationId.parse(into);
    }

    /** @throws InvalidFields when none is named */
    OrganisationId target() {
        var named = named();
        if (named == null) {
            throw InvalidFields.of("into", "choose-one");
        }
        return named;
    }

    boolean comeAsMembers() {
        return Boolean.TRUE.equals(asMembers);
    }
}
