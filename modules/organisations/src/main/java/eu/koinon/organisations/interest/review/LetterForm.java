package eu.koinon.organisations.interest.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A letter, as it is typed or sent. */
@Schema(name = "OutcomeLetterForm")
public record LetterForm(@Nullable String subject, @Nullable String body) {}
