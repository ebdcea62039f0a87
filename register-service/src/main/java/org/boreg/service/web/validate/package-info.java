/** Where a search begins, and what it finds. */
@NullMarked
package org.boreg.service.web.validate;

import org.jspecify.annotations.NullMarked;
