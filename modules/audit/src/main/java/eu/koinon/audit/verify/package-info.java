/**
 * Recomputes the log's chain from its rows and says what does not fit.
 *
 * <p>It needs nothing but the JDK, {@link eu.koinon.audit.chain} and a connection as the role that owns the tables, so
 * that it runs in a process of its own, beside the platform or without it. {@code ./koinon audit verify} enters at
 * {@link eu.koinon.audit.verify.VerifyCommand}.
 */
@NullMarked
package eu.koinon.audit.verify;

import org.jspecify.annotations.NullMarked;
