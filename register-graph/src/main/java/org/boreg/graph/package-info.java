/** The register as a graph: the only home of the Neo4j driver and of Cypher. */
@NullMarked
package org.boreg.graph;

import org.jspecify.annotations.NullMarked;
