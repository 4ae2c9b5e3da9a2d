package eu.koinon.web.look;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** The templates that the build has compiled, by their path: {@code layout/page.jte}. */
public final class Templates {
    private static final TemplateEngine ENGINE = engine();

    private Templates() {}

    /**
     * Renders a whole template and only then writes it, so that an error in the middle never leaves half a page.
     *
     * @throws gg.jte.TemplateException if the template fails
     */
    public static void write(String template, Map<String, Object> values, OutputStream out) throws IOException {
        render(template, values).writeTo(out);
    }

    /** The rendered bytes, which know their number ({@code getContentLength}). */
    public static Utf8ByteOutput render(String template, Map<String, Object> values) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        ENGINE.render(template, values, output);
        return output;
    }

    /** A template to be put into another one where that takes a {@code Content}. */
    public static Content content(String template, Map<String, Object> values) {
        return output -> ENGINE.render(template, values, output);
    }

    private static TemplateEngine engine() {
        // the templates are classes of this archive, which need not be where the engine's own classes are
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "gg.jte.generated.precompiled");
        engine.setBinaryStaticContent(true);
        return engine;
    }
}
