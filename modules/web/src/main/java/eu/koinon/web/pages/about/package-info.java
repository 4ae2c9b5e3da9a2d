/** What the platform says of itself: help, accessibility, privacy, and what programs ask for by fixed names. */
@NullMarked
package eu.koinon.web.pages.about;

import org.jspecify.annotations.NullMarked;
