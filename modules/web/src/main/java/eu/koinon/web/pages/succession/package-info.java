/** The secretariat merges organisations, splits them and brings them back; everybody reads what has become of them. */
@NullMarked
package eu.koinon.web.pages.succession;

import org.jspecify.annotations.NullMarked;
