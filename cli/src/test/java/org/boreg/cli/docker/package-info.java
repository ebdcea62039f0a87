/** Holds the files in {@code docker/} to rules that an engine would find out only at run time, and runs the entry point. */
@NullMarked
package org.boreg.cli.docker;

import org.jspecify.annotations.NullMarked;
