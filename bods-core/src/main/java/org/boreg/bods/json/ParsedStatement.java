package org.boreg.bods.json;

import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was understood.
 *
 * @param text the statement's own text, unknown fields included
 * @param hash SHA-256 of the content in hexadecimal; equal for equal JSON, whatever its spacing and the order of its fields
 * @param version of the standard that the text follows
 * @param reading the statement in the shape of BODS 0.4, as JSON; null where the text has that shape already
 * @param generation how many statements it comes after by replacing them, one after another; 0 for the first and for all of BODS 0.4
 * @param findings what had to be left out of the reading
 */
public record ParsedStatement(
        Place place,
        String text,
        String hash,
        BodsVersion version,
        @Nullable String reading,
        int generation,
        Statement statement,
        List<Finding> findings)
        implements ParsedItem {

    /** The statement in the shape of BODS 0.4, as JSON. */
    public String readingOrText() {
        return reading == null ? text : reading;
    }
}
