/** Where organisations are: offices, counselling centres that visitors find too, and shelters that nobody else learns of. */
@NullMarked
package eu.koinon.organisations.centres;

import org.jspecify.annotations.NullMarked;
