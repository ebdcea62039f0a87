package org.boreg.bods.json;

import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;

/** What became of an item of a file: a statement, or findings that say why it is none. */
public sealed interface ParsedItem permits ParsedStatement, RejectedItem {

    Place place();

    List<Finding> findings();
}
