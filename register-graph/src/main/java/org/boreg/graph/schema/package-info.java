/** The shape of the database, brought up to date step by step. */
@NullMarked
package org.boreg.graph.schema;

import org.jspecify.annotations.NullMarked;
