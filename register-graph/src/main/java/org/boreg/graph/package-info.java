/**
 * The register as a graph in Neo4j: the only home of the driver and of Cypher. {@link org.boreg.graph.RegisterGraph} is the door;
 * {@code write} puts statements in, {@code read} answers questions, {@code schema} keeps the database's shape.
 */
@NullMarked
package org.boreg.graph;

import org.jspecify.annotations.NullMarked;
