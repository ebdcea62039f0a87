/** A record's series of statements in time: which of them decides at the two dates of a question. */
@NullMarked
package org.boreg.bods.series;

import org.jspecify.annotations.NullMarked;
