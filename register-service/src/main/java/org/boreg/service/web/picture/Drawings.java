package org.boreg.service.web.picture;

import org.boreg.service.picture.Picture;
import org.boreg.service.picture.Svg;
import org.springframework.stereotype.Component;

/** Writes pictures into pages. The fragment {@code picture/drawing} asks it as {@code @drawings}. */
@Component("drawings")
public final class Drawings {

    /** @param title what the picture shows */
    public String svg(Picture picture, String title, String description) {
        return Svg.inPage(picture, title, description);
    }
}
