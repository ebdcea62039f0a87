package org.boreg.graph.read;

import java.time.LocalDate;
import org.boreg.bods.ownership.Link;
import org.jspecify.annotations.Nullable;

/**
 * What one record says of two parties.
 *
 * @param link with the interests that are in force; where none is any more, with those that were
 * @param publishedOn when its statement became known
 * @param endedOn since when nothing of it is in force; null while something is
 */
public record PictureLink(
        Link link, LocalDate publishedOn, @Nullable LocalDate endedOn) {}
