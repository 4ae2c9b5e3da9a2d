/** What leaves the platform after a commit, and what it does by the clock: on db-scheduler, in PostgreSQL, across nodes. */
@NullMarked
package eu.koinon.kernel.outbox;

import org.jspecify.annotations.NullMarked;
