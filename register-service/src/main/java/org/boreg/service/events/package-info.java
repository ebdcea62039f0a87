/** Server-sent events, as listeners of the API get them. */
@NullMarked
package org.boreg.service.events;

import org.jspecify.annotations.NullMarked;
