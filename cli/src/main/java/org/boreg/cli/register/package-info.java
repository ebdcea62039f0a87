/** Where the register is that a command is about, and how it is asked: a data folder, a Neo4j server, or a register's HTTP API. */
@NullMarked
package org.boreg.cli.register;

import org.jspecify.annotations.NullMarked;
