/** Mail: written in the use case's transaction, kept as a row, handed over by a job after the commit. */
@NullMarked
package eu.koinon.kernel.mail;

import org.jspecify.annotations.NullMarked;
