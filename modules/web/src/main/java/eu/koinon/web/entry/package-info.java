/** The filters that each request passes, in the order of web.xml: what is refused here never reaches a use case. */
@NullMarked
package eu.koinon.web.entry;

import org.jspecify.annotations.NullMarked;
