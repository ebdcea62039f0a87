/** The page of an ownership picture, and the words of pictures. */
@NullMarked
package org.boreg.service.web.picture;

import org.jspecify.annotations.NullMarked;
