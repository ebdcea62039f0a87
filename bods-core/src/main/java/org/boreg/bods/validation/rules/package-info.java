/** What is checked of each statement by itself, beyond the schema. */
@NullMarked
package org.boreg.bods.validation.rules;

import org.jspecify.annotations.NullMarked;
