package org.boreg.bods.json;

import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;

/** An item, or a whole file, of which not even the text can be had. */
public record BrokenItem(Finding finding) implements RawItem {

    @Override
    public Place place() {
        return finding.place();
    }

    /** Whether a single item is broken, which counts as one read, and not the file as a whole. */
    public boolean isItem() {
        return place().index() >= 0;
    }
}
