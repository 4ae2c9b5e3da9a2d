/** How often is often enough: the limits, shared by all nodes. */
@NullMarked
package eu.koinon.access.limits;

import org.jspecify.annotations.NullMarked;
