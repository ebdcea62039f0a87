/** The Global LEI Index: who is who (Level 1), who consolidates whom, and why a parent is not named (Level 2). */
@NullMarked
package org.boreg.importer.source.gleif;

import org.jspecify.annotations.NullMarked;
