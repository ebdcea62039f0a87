/** The page of a company, person or other party. */
@NullMarked
package org.boreg.service.web.party;

import org.jspecify.annotations.NullMarked;
