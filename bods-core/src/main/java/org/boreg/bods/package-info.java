/** The Beneficial Ownership Data Standard: model, reading, writing, ownership, disclosure. */
@NullMarked
package org.boreg.bods;

import org.jspecify.annotations.NullMarked;
