/** How two parties are connected. */
@NullMarked
package org.boreg.service.web.connections;

import org.jspecify.annotations.NullMarked;
