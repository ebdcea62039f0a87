/** Source formats and the import pipeline: from files to statements in the register, with every statement accounted for. */
@NullMarked
package org.boreg.importer;

import org.jspecify.annotations.NullMarked;
