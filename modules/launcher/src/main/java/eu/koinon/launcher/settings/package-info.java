/** The settings: one documented table, and where a value may come from. */
@NullMarked
package eu.koinon.launcher.settings;

import org.jspecify.annotations.NullMarked;
