/** Where somebody who may more than the public says who they are. */
@NullMarked
package org.boreg.service.web.signin;

import org.jspecify.annotations.NullMarked;
