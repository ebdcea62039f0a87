/** Reports that a statement is wrong, what its filer answers, and what the regulator decides. */
@NullMarked
package org.boreg.service.discrepancies;

import org.jspecify.annotations.NullMarked;
