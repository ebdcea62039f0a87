package org.boreg.graph.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the part that follows; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
