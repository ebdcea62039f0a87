/** Uploaded files, and their way into the register, one after another in the background. */
@NullMarked
package org.boreg.service.imports;

import org.jspecify.annotations.NullMarked;
