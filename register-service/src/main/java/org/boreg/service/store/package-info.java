/** Transactions on what the service keeps beside the graph of statements, each with its entry in the log. */
@NullMarked
package org.boreg.service.store;

import org.jspecify.annotations.NullMarked;
