/** What can be said only of all statements of a file together, in bounded memory. */
@NullMarked
package org.boreg.bods.validation.dataset;

import org.jspecify.annotations.NullMarked;
