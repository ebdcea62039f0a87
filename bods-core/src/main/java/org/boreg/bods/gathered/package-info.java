/** What the statements of some files say together of who holds whom, with no register beside them. */
@NullMarked
package org.boreg.bods.gathered;

import org.jspecify.annotations.NullMarked;
