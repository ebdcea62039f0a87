/** Pages about reports that a statement is wrong: to make one, to follow it, to answer and to decide. */
@NullMarked
package org.boreg.service.web.discrepancies;

import org.jspecify.annotations.NullMarked;
