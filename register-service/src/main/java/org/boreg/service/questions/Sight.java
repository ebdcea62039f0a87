package org.boreg.service.questions;

import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterGraph;

/**
 * What somebody sees.
 *
 * @param viewer who it is; decides on what the register knows of itself, which no policy opens
 * @param disclosure what the policy opens of statements
 */
record Sight(Viewer viewer, Disclosure disclosure) {

    static Sight of(Viewer viewer, RegisterGraph graph) {
        return new Sight(viewer, graph.disclosedTo(viewer));
    }

    boolean isOfTheOperator() {
        return viewer == Viewer.OPERATOR;
    }
}
