/** Answers of a register in words and tables. */
@NullMarked
package org.boreg.cli.text;

import org.jspecify.annotations.NullMarked;
