/** Problems as they leave: RFC 9457 documents for programs, pages for people, made of the same object. */
@NullMarked
package eu.koinon.web.problems;

import org.jspecify.annotations.NullMarked;
