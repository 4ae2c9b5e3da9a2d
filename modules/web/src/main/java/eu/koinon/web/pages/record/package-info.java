/** The record of what was done, for those who may read it. */
@NullMarked
package eu.koinon.web.pages.record;

import org.jspecify.annotations.NullMarked;
