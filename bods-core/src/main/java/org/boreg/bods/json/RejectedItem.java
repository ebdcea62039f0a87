package org.boreg.bods.json;

import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;

/**
 * An item that is no statement the register can use.
 *
 * @param findings why; at least one
 */
public record RejectedItem(Place place, List<Finding> findings) implements ParsedItem, ReadItem {}
