package eu.koinon.organisations.succession;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param mark of the plan that was looked at */
@Schema(name = "UndoSuccession")
public record UndoRequest(@Nullable String reason, @Nullable String mark) {}
