package org.boreg.bods.table;

import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;

/** What a table has to say: a statement, or something about a row, a column or the table. */
public sealed interface TableItem {

    /** @param text JSON, made of the cells */
    record Row(Place place, String text) implements TableItem {}

    /** Of a row that gave no statement where its place has an index; else of what was read otherwise. */
    record Remark(Finding finding) implements TableItem {}
}
