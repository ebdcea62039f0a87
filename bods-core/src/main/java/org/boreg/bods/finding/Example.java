package org.boreg.bods.finding;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The smallest change that makes a faultless file have a finding. The example files of each version lie beside the tests as
 * {@code catalogue/base-0.4.json} and so on.
 *
 * @param version whose example file it changes; null where the two texts are whole files of their own
 * @param at JSON Pointer into that file
 * @param good what may stand there; null where nothing may
 * @param bad what has the finding; null where the absence has it
 */
public record Example(
        @Nullable String version,
        String at,
        @Nullable JsonNode good,
        @Nullable JsonNode bad) {}
