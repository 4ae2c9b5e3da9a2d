/** The data folder: what lies where, who may read it, and that only one platform uses it at a time. */
@NullMarked
package eu.koinon.launcher.data;

import org.jspecify.annotations.NullMarked;
