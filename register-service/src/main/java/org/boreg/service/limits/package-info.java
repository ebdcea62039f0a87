/** How often somebody may ask. */
@NullMarked
package org.boreg.service.limits;

import org.jspecify.annotations.NullMarked;
