package org.boreg.graph.write;

import java.util.Map;

/**
 * Takes the nodes and relationships of a new graph: all nodes before the first relationship, from several threads at once. Properties are texts, booleans, longs, doubles, byte
 * arrays, and lists of texts.
 */
public interface GraphRows {

    /** @param id from 0 without large gaps; each once */
    void node(long id, String label, Map<String, Object> properties);

    /**
     * @param from id of a node
     * @param to id of a node
     */
    void relationship(String type, long from, long to, Map<String, Object> properties);
}
