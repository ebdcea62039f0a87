/**
 * Starts Neo4j Community in a JVM of its own. Nothing here but the {@code child} package, which runs in that JVM, knows a class of
 * {@code org.neo4j}.
 */
@NullMarked
package org.boreg.localneo4j;

import org.jspecify.annotations.NullMarked;
