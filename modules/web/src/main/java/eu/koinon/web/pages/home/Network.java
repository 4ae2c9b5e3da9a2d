package eu.koinon.web.pages.home;

import eu.koinon.organisations.directory.OrganisationCount;

/** The network in figures. */
public record Network(OrganisationCount organisations, int countries, int groups) {}
