/** The shape of ownership in memory: who may stand above whom, without asking the graph. */
@NullMarked
package org.boreg.graph.index;

import org.jspecify.annotations.NullMarked;
