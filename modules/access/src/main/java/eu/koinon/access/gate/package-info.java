/** The gate: it looks the person up afresh, asks Shiro with the instance, raises the fence, and has the act recorded. */
@NullMarked
package eu.koinon.access.gate;

import org.jspecify.annotations.NullMarked;
