package eu.koinon.web.pages.home;

import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the reader.
 *
 * @param text what it is
 * @param href where it is done
 * @param end how long there is, or how many; nothing where neither says anything
 */
public record Task(String text, String href, @Nullable String end) {}
