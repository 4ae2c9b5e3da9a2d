package eu.koinon.organisations.interest.calls;

/** A call was opened, in the transaction that opens it. */
public record CallPublished(InterestCall call) {}
