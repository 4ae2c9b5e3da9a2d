package eu.koinon.organisations.interest.review;

import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Texts;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How far a call is that takes applications, or whose applicants have not all been told yet.
 *
 * @param open whether it takes applications now
 * @param drafts applications that are being written
 * @param lacking submitted ones that lack a reviewer
 * @param unfinished submitted ones that have their reviewers, of whom somebody has not finished
 * @param disagreements undecided ones on which reviewers disagree
 * @param undecided submitted ones without a decision
 * @param untold decided ones whose letter has not been sent
 */
public record CallProgress(
        CallId call,
        Texts title,
        boolean renewal,
        boolean open,
        Instant deadline,
        ZoneId zone,
        long drafts,
        long submitted,
        long lacking,
        long unfinished,
        long disagreements,
        long undecided,
        long untold) {}
