/** The JSON Schemas of the standard, and what of a statement violates them. */
@NullMarked
package org.boreg.bods.validation.schema;

import org.jspecify.annotations.NullMarked;
