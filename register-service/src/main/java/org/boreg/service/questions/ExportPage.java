package org.boreg.service.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of all that the register has.
 *
 * @param texts statements as JSON, each in its own words as far as the viewer may see them
 * @param next cursor of the part that follows; null at the end
 */
public record ExportPage(List<String> texts, @Nullable String next) {}
