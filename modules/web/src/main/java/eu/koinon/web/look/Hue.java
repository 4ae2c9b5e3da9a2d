package eu.koinon.web.look;

import java.util.Locale;

/** The colours of tags. The word in the tag says it all; the colour only helps the eye. */
public enum Hue {
    BLUE,
    GREEN,
    YELLOW,
    ORANGE,
    RED,
    GREY,
    PURPLE;

    public String cssClass() {
        return "k-tag--" + name().toLowerCase(Locale.ROOT);
    }
}
