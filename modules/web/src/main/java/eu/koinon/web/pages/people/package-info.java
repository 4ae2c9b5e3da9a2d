/** The people of one organisation: who belongs to it with which roles, inviting them and parting from them. */
@NullMarked
package eu.koinon.web.pages.people;

import org.jspecify.annotations.NullMarked;
