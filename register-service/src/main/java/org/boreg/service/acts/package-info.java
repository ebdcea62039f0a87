/** What an operator does to the register beside importing: redacting, merging, splitting, and taking such an act back. No Spring. */
@NullMarked
package org.boreg.service.acts;

import org.jspecify.annotations.NullMarked;
