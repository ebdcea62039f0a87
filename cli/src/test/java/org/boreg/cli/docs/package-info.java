/** Holds the documentation to what is there. */
@NullMarked
package org.boreg.cli.docs;

import org.jspecify.annotations.NullMarked;
