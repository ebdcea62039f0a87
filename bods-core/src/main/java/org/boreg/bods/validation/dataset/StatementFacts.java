package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.Place;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.model.BodsVersion;

/** What the dataset needs to know of one statement. Made on any thread. */
public record StatementFacts(Place place) {

    public static StatementFacts of(StatementTree tree, BodsVersion version) {
        return new StatementFacts(tree.place());
    }
}
