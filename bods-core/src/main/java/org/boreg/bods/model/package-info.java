/** The model of BODS 0.4, as a reading of a statement; the statement's own text is kept beside it, never rebuilt from it. */
@NullMarked
package org.boreg.bods.model;

import org.jspecify.annotations.NullMarked;
