/**
 * Applications: begun with an address, worked on by a private link, by several people if need be, submitted until the
 * deadline. Who holds a link is nobody else; the database finds by it which application they see.
 */
@NullMarked
package eu.koinon.organisations.interest.applications;

import org.jspecify.annotations.NullMarked;
