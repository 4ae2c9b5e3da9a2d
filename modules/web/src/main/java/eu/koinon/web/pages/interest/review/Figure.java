package eu.koinon.web.pages.interest.review;

/** A number over the list, which narrows the list to what it counts. */
public record Figure(long number, String name, String href, boolean shown) {}
