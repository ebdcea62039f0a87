/** Where a search begins, and what it finds. */
@NullMarked
package org.boreg.service.web.about;

import org.jspecify.annotations.NullMarked;
