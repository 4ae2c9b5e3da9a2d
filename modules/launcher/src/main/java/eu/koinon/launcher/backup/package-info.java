/** Backups: everything in one file, put back in one piece, and the proof that it is the same. */
@NullMarked
package eu.koinon.launcher.backup;

import org.jspecify.annotations.NullMarked;
