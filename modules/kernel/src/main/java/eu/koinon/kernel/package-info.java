/**
 * What every module stands on: values (who acts, identifiers, texts), problems, the fence around an organisation's
 * rows, the outbox and the mail, time and chance.
 *
 * <p>May depend on: nothing of ours. Publishes: no events.
 */
@NullMarked
package eu.koinon.kernel;

import org.jspecify.annotations.NullMarked;
