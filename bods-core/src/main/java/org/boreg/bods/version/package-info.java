/** From an older version of the standard to the one that the register reads. */
@NullMarked
package org.boreg.bods.version;

import org.jspecify.annotations.NullMarked;
