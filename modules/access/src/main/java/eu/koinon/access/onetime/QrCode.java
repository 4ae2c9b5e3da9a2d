package eu.koinon.access.onetime;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code as inline SVG: one path, coloured by attributes, so that it needs neither style nor script nor image file.
 */
public final class QrCode {
    /** The light margin that scanners need (ISO/IEC 18004: four modules). */
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * Draws a text.
     *
     * @param text what the code carries
     * @param label what a screen reader says of it
     * @throws IllegalArgumentException when the text is too long for any QR code (about 2,300 bytes)
     */
    public static String svg(String text, String label) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" role=\"img\" aria-label=\"" + escaped(label) + "\" shape-rendering=\"crispEdges\">"
                + "<path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/>"
                + "<path fill=\"#000\" d=\"" + darkModules(code) + "\"/></svg>";
    }

    private static String darkModules(io.nayuki.qrcodegen.QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                int run = x - from;
                if (run > 0) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                }
            }
        }
        return path.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
