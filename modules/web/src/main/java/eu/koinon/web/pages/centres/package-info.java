/** The counselling centres, for everybody: no account, no trace, and a way out on each page. */
@NullMarked
package eu.koinon.web.pages.centres;

import org.jspecify.annotations.NullMarked;
