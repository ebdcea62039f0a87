package org.boreg.bods.json;

import org.boreg.bods.finding.Place;

/** An item of a file as JSON, or why it is none. */
public sealed interface ReadItem permits StatementTree, RejectedItem {

    Place place();
}
