/** The log of who did and read what, for those who watch over the register. */
@NullMarked
package org.boreg.service.audit;

import org.jspecify.annotations.NullMarked;
