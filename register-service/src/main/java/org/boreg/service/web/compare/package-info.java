/** One company on two days, and under all regimes. */
@NullMarked
package org.boreg.service.web.compare;

import org.jspecify.annotations.NullMarked;
