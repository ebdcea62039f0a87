/** Ownership and control as arithmetic on a small graph: pure functions. */
@NullMarked
package org.boreg.bods.ownership;

import org.jspecify.annotations.NullMarked;
