/** The examination: what the platform needs from its surroundings, and the remedy for what is missing. */
@NullMarked
package eu.koinon.launcher.doctor;

import org.jspecify.annotations.NullMarked;
