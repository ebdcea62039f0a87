package org.boreg.bods.json;

import org.boreg.bods.finding.Place;

/** One item of a file before anybody has tried to understand it. */
public sealed interface RawItem permits RawStatement, BrokenItem {

    Place place();
}
