/** What went wrong, said the same way everywhere: as a problem document (RFC 9457), or as a page to a person. */
@NullMarked
package org.boreg.service.problem;

import org.jspecify.annotations.NullMarked;
