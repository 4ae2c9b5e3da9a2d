package eu.koinon.organisations.interest.applications;

import java.time.Instant;

/**
 * Somebody who works on an application by a link of their own.
 *
 * @param invited by another of them; who began it is not
 * @param opened whether they have ever come by their link
 */
public record Holder(HolderId id, String email, String language, Instant since, boolean invited, boolean opened) {}
