/** Texts as the register keeps them: statements compressed, names folded for search. */
@NullMarked
package org.boreg.graph.text;

import org.jspecify.annotations.NullMarked;
