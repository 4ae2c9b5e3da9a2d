/** Notices and terms of the network. */
@NullMarked
package eu.koinon.web.pages.notices;

import org.jspecify.annotations.NullMarked;
