/** Applications of those who say that they have a legitimate interest in who owns what, and what became of them. */
@NullMarked
package org.boreg.service.interest;

import org.jspecify.annotations.NullMarked;
