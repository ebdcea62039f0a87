/** What a person at a terminal sees: clean text, tables that stay straight in every script, progress. Knows nothing of registers. */
@NullMarked
package org.boreg.cli.terminal;

import org.jspecify.annotations.NullMarked;
