/** Changes of the register as they come: page by page, waiting for more, and as a stream of events. */
@NullMarked
package org.boreg.service.changes;

import org.jspecify.annotations.NullMarked;
