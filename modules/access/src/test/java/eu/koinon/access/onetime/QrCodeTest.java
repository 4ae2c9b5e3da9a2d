package eu.koinon.access.onetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class QrCodeTest {
    private static final String TEXT =
            "otpauth://totp/Koinon:zoe%40haus.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Koinon";

    @Test
    void the_path_covers_exactly_the_dark_modules() throws Exception {
        Element svg = parsed(QrCode.svg(TEXT, "QR code"));
        String path = ((Element) svg.getLastChild()).getAttribute("d");

        Set<String> drawn = new HashSet<>();
        for (MatchResult run : Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z")
                .matcher(path)
                .results()
                .toList()) {
            assertThat(run.group(3)).isEqualTo(run.group(4));
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                drawn.add((Integer.parseInt(run.group(1)) + i - 4) + "," + (Integer.parseInt(run.group(2)) - 4));
            }
        }

        var code = io.nayuki.qrcodegen.QrCode.encodeText(TEXT, Ecc.MEDIUM);
        Set<String> dark = new HashSet<>();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.add(x + "," + y);
                }
            }
        }
        assertThat(drawn).isEqualTo(dark);
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 " + (code.size + 8) + " " + (code.size + 8));
    }

    @Test
    void it_needs_no_style_no_script_and_no_file() {
        assertThat(QrCode.svg(TEXT, "QR code")).doesNotContain("style", "script", "href", "url(");
    }

    @Test
    void its_label_is_escaped() throws Exception {
        Element svg = parsed(QrCode.svg(TEXT, "\"><script>&"));

        assertThat(svg.getAttribute("aria-label")).isEqualTo("\"><script>&");
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.svg("x".repeat(3000), "QR code"));
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
