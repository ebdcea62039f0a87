/** Statements as tables: one CSV whose columns are JSON Pointers, or several CSV that are joined by links. */
@NullMarked
package org.boreg.bods.table;

import org.jspecify.annotations.NullMarked;
