/** Questions to the graph, each bounded in rows and depth, each asked by a viewer. */
@NullMarked
package org.boreg.graph.read;

import org.jspecify.annotations.NullMarked;
