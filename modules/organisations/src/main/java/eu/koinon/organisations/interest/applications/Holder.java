package eu.koinon.organisations.interest.applications;

import java.time.Instant;

/** Somebody who works on an application by a link of their own. */
public record Holder(HolderId id, String email, String language, Instant since, boolean invited) {}
