/** The life of a record: what each of its statements changed, field by field. */
@NullMarked
package org.boreg.bods.history;

import org.jspecify.annotations.NullMarked;
