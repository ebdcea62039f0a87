package org.boreg.bods.json;

import org.boreg.bods.finding.Place;

/**
 * The text of one item, exactly as it stands in the file.
 *
 * @param text from the first to the last character of the JSON value
 */
public record RawStatement(Place place, String text) implements RawItem {}
