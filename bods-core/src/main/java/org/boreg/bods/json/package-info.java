/** Statements as JSON: reading files of any size, reading one statement, writing, and telling equal content. */
@NullMarked
package org.boreg.bods.json;

import org.jspecify.annotations.NullMarked;
