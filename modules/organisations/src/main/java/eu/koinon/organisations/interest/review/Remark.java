package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.PersonId;
import java.time.Instant;

/** Something said about an application among those who review it and the coordinators. */
public record Remark(PersonId person, String name, String organisationName, String words, Instant at) {}
