/**
 * What was: every act with who acted for whom, on what, and how it ended, in a chain of hashes that shows what was
 * changed afterwards. Admins read their organisation's part of it, the auditor all of it.
 *
 * <p>May depend on: kernel, access. Publishes: no events.
 */
@NullMarked
package eu.koinon.audit;

import org.jspecify.annotations.NullMarked;
