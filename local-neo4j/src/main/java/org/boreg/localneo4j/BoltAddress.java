package org.boreg.localneo4j;

import java.net.URI;

/**
 * Where a Neo4j answers, and who may ask.
 *
 * @param uri such as {@code bolt://127.0.0.1:40123}
 * @param password in clear text; never printed by {@link #toString()}
 */
public record BoltAddress(URI uri, String user, String password) {

    @Override
    public String toString() {
        return "BoltAddress[uri=" + uri + ", user=" + user + ", password=***]";
    }
}
