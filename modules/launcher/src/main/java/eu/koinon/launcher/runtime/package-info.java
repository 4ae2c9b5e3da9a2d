/** The Jakarta EE runtime: booting it, deploying the platform into it, and its log. */
@NullMarked
package eu.koinon.launcher.runtime;

import org.jspecify.annotations.NullMarked;
