/**
 * Ownership as a picture: what is in it, where it stands, and how it is written as SVG and other formats. Whoever has figures and lines of their
 * own draws them through {@link org.boreg.service.picture.Drawing}, {@link org.boreg.service.picture.Picture} and
 * {@link org.boreg.service.picture.Svg}.
 */
@NullMarked
package org.boreg.service.picture;

import org.jspecify.annotations.NullMarked;
