/**
 * What holds the log together: the canonical form of an entry, the hashes over it, and the signed heads.
 *
 * <p>It knows the JDK only, so that the same code writes heads on the platform and checks them in a process of its own.
 */
@NullMarked
package eu.koinon.audit.chain;

import org.jspecify.annotations.NullMarked;
