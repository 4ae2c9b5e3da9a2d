/**
 * How pages look: the frame around each of them, the values that the templates in {@code jte/layout} and
 * {@code jte/parts} take, and the names of the built style sheets and scripts.
 *
 * <p>A page is a template that calls {@code @template.layout.page(frame = frame, content = @`…`)} and, inside, the
 * parts. Templates decide nothing: what a reader may see is decided before they are called.
 */
@NullMarked
package eu.koinon.web.look;

import org.jspecify.annotations.NullMarked;
