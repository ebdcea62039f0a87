package org.boreg.bods.history;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * That a field says something else than before.
 *
 * @param pointer JSON Pointer (RFC 6901) to it: into the later statement, or into the earlier one where the later has none
 * @param before null where the field is new
 * @param after null where the field is gone
 */
public record Change(
        String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {}
