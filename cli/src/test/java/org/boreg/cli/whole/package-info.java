/** Tests of the whole program as its users have it: the distribution, run by its launcher, with a real Neo4j. */
@NullMarked
package org.boreg.cli.whole;

import org.jspecify.annotations.NullMarked;
