package eu.koinon.organisations.interest.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator decides about an application, as it is typed or sent.
 *
 * @param outcome ACCEPTED, RESERVE or DECLINED; empty for undecided
 * @param reasons for the letter, if wished
 */
@Schema(name = "InterestDecisionForm")
public record DecisionForm(
        @Nullable String outcome, @Nullable String reasons) {}
