/**
 * What stands behind a mandate: the document that proves it, the rule of who may sign by it, and the reminders before it
 * ends.
 */
@NullMarked
package eu.koinon.organisations.mandates;

import org.jspecify.annotations.NullMarked;
