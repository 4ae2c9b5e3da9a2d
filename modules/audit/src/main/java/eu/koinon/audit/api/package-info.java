/** The log, for programs. */
@NullMarked
package eu.koinon.audit.api;

import org.jspecify.annotations.NullMarked;
