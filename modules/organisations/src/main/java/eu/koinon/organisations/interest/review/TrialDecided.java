package eu.koinon.organisations.interest.review;

/**
 * What a trial has decided.
 *
 * @param decided about how many applications
 * @param hidden how many were left out because whoever decided must not see their marks
 * @param unmarked how many were left out because nobody has finished marking them
 */
public record TrialDecided(int decided, int hidden, int unmarked) {}
