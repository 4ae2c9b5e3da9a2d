package eu.koinon.web.pages.home;

import eu.koinon.organisations.directory.NetworkFigures;

/** The network in figures. */
public record Network(NetworkFigures figures, int groups) {}
