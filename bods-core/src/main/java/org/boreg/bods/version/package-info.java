/** Which version of the standard a statement follows. */
@NullMarked
package org.boreg.bods.version;

import org.jspecify.annotations.NullMarked;
