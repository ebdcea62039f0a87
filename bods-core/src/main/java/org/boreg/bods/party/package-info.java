/** Whom statements are about: the keys of records and of identifiers, and what a statement says of a party. */
@NullMarked
package org.boreg.bods.party;

import org.jspecify.annotations.NullMarked;
