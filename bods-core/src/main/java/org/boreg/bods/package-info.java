/**
 * The Beneficial Ownership Data Standard (BODS): what a statement is, how it is read and written, what ownership it amounts to
 * and who may see which part of it. Knows neither Spring nor Neo4j, and never reads the clock: a date is always a parameter.
 */
@NullMarked
package org.boreg.bods;

import org.jspecify.annotations.NullMarked;
