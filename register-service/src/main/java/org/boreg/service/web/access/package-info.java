/** Pages about who may what: keys, applications for access, and the log of who did and read what. */
@NullMarked
package org.boreg.service.web.access;

import org.jspecify.annotations.NullMarked;
