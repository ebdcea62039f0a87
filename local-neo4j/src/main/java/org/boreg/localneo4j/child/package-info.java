/**
 * What runs inside Neo4j's JVM: the only code that touches {@code org.neo4j}. {@link org.boreg.localneo4j.child.ChildSettings} and
 * {@link org.boreg.localneo4j.child.Report} are what both sides say to each other, and are free of it.
 */
@NullMarked
package org.boreg.localneo4j.child;

import org.jspecify.annotations.NullMarked;
