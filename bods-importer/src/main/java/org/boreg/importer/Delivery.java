package org.boreg.importer;

import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.json.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * What a feed has of one item or record of a file.
 *
 * @param items each counts as one read; none where there is nothing but something to say
 * @param findings about the record, beside those of its items
 * @param original the text of the item or record as it stands in the file, so that it can be mended there; null where it cannot be had
 */
record Delivery(
        List<ReadItem> items,
        List<Finding> findings,
        @Nullable String original) {}
