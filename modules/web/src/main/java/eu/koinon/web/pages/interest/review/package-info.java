/** The pages of the review: for coordinators how it stands and what is decided, for reviewers what they are to mark. */
@NullMarked
package eu.koinon.web.pages.interest.review;

import org.jspecify.annotations.NullMarked;
