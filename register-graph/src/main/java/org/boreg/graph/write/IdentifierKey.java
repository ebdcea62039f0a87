package org.boreg.graph.write;

import org.boreg.bods.model.StrongIdentifier;

/** The key under which the graph keeps a strong identifier: the kind of party, then {@code SCHEME:id}. */
public final class IdentifierKey {

    /** @param kind {@code entity} or {@code person} */
    public static String of(String kind, StrongIdentifier identifier) {
        return kind + "|" + identifier;
    }

    private IdentifierKey() {}
}
