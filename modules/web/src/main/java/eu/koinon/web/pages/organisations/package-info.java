/** The organisations of the network: finding them, reading about them, taking them in and out. */
@NullMarked
package eu.koinon.web.pages.organisations;

import org.jspecify.annotations.NullMarked;
