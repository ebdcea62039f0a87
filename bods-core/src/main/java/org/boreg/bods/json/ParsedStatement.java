package org.boreg.bods.json;

import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;
import org.boreg.bods.model.Statement;

/**
 * A statement that was understood.
 *
 * @param text the statement's own text, unknown fields included
 * @param hash SHA-256 of the content in hexadecimal; equal for equal JSON, whatever its spacing and the order of its fields
 * @param findings what had to be left out of the reading
 */
public record ParsedStatement(Place place, String text, String hash, Statement statement, List<Finding> findings)
        implements ParsedItem {}
