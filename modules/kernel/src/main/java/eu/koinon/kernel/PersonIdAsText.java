package eu.koinon.kernel;

import jakarta.json.bind.adapter.JsonbAdapter;

/** In JSON, a person's id is its text. */
public final class PersonIdAsText implements JsonbAdapter<PersonId, String> {

    @Override
    public String adaptToJson(PersonId id) {
        return id.toString();
    }

    @Override
    public PersonId adaptFromJson(String text) {
        return PersonId.parse(text);
    }
}
