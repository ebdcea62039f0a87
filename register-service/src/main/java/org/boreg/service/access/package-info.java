/** Who may do what over HTTP: reading is for everybody, writing needs a key of somebody who may. */
@NullMarked
package org.boreg.service.access;

import org.jspecify.annotations.NullMarked;
