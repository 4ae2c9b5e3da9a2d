package eu.koinon.organisations.directory;

import eu.koinon.kernel.OrganisationId;

/** One organisation in a list. */
public record OrganisationLine(
        OrganisationId id, Kind kind, String name, String shortName, Country country, String city, Level level) {}
