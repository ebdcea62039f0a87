package org.boreg.graph.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * Who holds parties, or what they hold.
 *
 * @param cut ids of those parties of which not all was read
 * @param days on which something of it begins, ends or is stated, at whatever time
 * @param publications the days on which something of it became known
 */
public record PictureLinks(
        List<PictureLink> links, Set<String> cut, SortedSet<LocalDate> days, SortedSet<LocalDate> publications) {

    public PictureLinks {
        links = List.copyOf(links);
        cut = Set.copyOf(cut);
    }
}
