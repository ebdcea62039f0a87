/** Whether a file follows the standard, and what else a regulator would want to know about it. */
@NullMarked
package org.boreg.bods.validation;

import org.jspecify.annotations.NullMarked;
