/** The links that are mailed. */
@NullMarked
package eu.koinon.access.links;

import org.jspecify.annotations.NullMarked;
