/** Keys: who has which, until when, and who gave and took them. */
@NullMarked
package org.boreg.service.keys;

import org.jspecify.annotations.NullMarked;
