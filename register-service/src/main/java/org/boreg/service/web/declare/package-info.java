/** Where filers declare who owns a company, and see what became of it. */
@NullMarked
package org.boreg.service.web.declare;

import org.jspecify.annotations.NullMarked;
