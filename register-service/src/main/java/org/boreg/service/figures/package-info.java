/** What the register comes to, in numbers. */
@NullMarked
package org.boreg.service.figures;

import org.jspecify.annotations.NullMarked;
