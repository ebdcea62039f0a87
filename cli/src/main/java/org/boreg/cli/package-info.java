/** The boreg command. */
@NullMarked
package org.boreg.cli;

import org.jspecify.annotations.NullMarked;
