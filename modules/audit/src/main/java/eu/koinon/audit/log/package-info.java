/** Writes the log. */
@NullMarked
package eu.koinon.audit.log;

import org.jspecify.annotations.NullMarked;
