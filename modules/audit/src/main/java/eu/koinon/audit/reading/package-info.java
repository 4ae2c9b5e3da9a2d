/** Reads the log for its readers: in parts, and as CSV. */
@NullMarked
package eu.koinon.audit.reading;

import org.jspecify.annotations.NullMarked;
