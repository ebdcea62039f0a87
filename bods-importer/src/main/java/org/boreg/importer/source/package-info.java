/** Formats other than the standard's, turned into statements of BODS 0.4. */
@NullMarked
package org.boreg.importer.source;

import org.jspecify.annotations.NullMarked;
