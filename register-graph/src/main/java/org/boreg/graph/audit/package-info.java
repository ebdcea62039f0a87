/** The log of who did and read what, which cannot be changed without that being seen. */
@NullMarked
package org.boreg.graph.audit;

import org.jspecify.annotations.NullMarked;
