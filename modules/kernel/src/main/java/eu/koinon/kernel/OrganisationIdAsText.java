package eu.koinon.kernel;

import jakarta.json.bind.adapter.JsonbAdapter;

/** In JSON, an organisation's id is its text. */
public final class OrganisationIdAsText implements JsonbAdapter<OrganisationId, String> {

    @Override
    public String adaptToJson(OrganisationId id) {
        return id.toString();
    }

    @Override
    public OrganisationId adaptFromJson(String text) {
        return OrganisationId.parse(text);
    }
}
