/** Who may see what: the one place where tiers and redaction are decided. */
@NullMarked
package org.boreg.bods.disclosure;

import org.jspecify.annotations.NullMarked;
