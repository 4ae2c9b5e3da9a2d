package eu.koinon.organisations.directory;

import jakarta.json.bind.adapter.JsonbAdapter;

/** In JSON, a country is its code. */
public final class CountryAsText implements JsonbAdapter<Country, String> {

    @Override
    public String adaptToJson(Country country) {
        return country.code();
    }

    @Override
    public Country adaptFromJson(String code) {
        return new Country(code);
    }
}
