/** Source formats and the import pipeline. */
@NullMarked
package org.boreg.importer;

import org.jspecify.annotations.NullMarked;
