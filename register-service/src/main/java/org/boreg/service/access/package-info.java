/** Who may do what over HTTP: reading is for everybody, writing needs the operator's key. */
@NullMarked
package org.boreg.service.access;

import org.jspecify.annotations.NullMarked;
