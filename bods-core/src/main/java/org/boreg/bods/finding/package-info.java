/** What is wrong with data, said so that the sender can mend it: a code, a place, and plain words. */
@NullMarked
package org.boreg.bods.finding;

import org.jspecify.annotations.NullMarked;
