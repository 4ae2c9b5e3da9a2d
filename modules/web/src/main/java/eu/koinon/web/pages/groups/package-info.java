/** The working groups of the network. */
@NullMarked
package eu.koinon.web.pages.groups;

import org.jspecify.annotations.NullMarked;
