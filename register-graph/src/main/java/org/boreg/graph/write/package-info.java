/** Statements into the graph: the one mapper from a statement to rows, and the writer that puts rows in. */
@NullMarked
package org.boreg.graph.write;

import org.jspecify.annotations.NullMarked;
