package eu.koinon.organisations.directory;

/** How many organisations the network has, and in how many countries. */
public record NetworkFigures(OrganisationCount organisations, int countries) {}
