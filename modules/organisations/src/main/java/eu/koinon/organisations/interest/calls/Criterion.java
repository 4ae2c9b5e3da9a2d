package eu.koinon.organisations.interest.calls;

/**
 * What applications are marked by.
 *
 * @param weight how much its mark counts beside the others
 */
public record Criterion(CriterionId id, int weight, Texts label, Texts help) {}
