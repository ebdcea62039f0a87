/** The page of a statement as it was published. */
@NullMarked
package org.boreg.service.web.statement;

import org.jspecify.annotations.NullMarked;
