/** Pages about imports: which there are, how they go, and what those who keep the register do with them. */
@NullMarked
package org.boreg.service.web.imports;

import org.jspecify.annotations.NullMarked;
