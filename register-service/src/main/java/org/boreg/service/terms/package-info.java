/** Terms within which something has to be done. */
@NullMarked
package org.boreg.service.terms;

import org.jspecify.annotations.NullMarked;
