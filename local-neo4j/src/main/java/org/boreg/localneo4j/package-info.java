/** Starts Neo4j Community in a JVM of its own. */
@NullMarked
package org.boreg.localneo4j;

import org.jspecify.annotations.NullMarked;
