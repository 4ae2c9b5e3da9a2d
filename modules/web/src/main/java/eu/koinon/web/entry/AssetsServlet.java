package eu.koinon.web.entry;

import eu.koinon.kernel.Missing;
import eu.koinon.web.problems.ProblemWriter;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Styles, scripts and pictures. A file's name changes with its content, so a browser may keep it for ever. */
public class AssetsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    @Inject
    private transient ProblemWriter problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var name = request.getPathInfo();
        var type = name == null ? null : TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            problems.write(request, response, new Missing());
            return;
        }
        var acceptsBrotli = String.valueOf(request.getHeader("Accept-Encoding")).contains("br");
        try (var brotli = acceptsBrotli ? getServletContext().getResourceAsStream("/assets" + name + ".br") : null;
                var plain = getServletContext().getResourceAsStream("/assets" + name)) {
            if (plain == null) {
                problems.write(request, response, new Missing());
                return;
            }
            response.setContentType(type);
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.setHeader("Vary", "Accept-Encoding");
            if (brotli != null) {
                response.setHeader("Content-Encoding", "br");
            }
            (brotli == null ? plain : brotli).transferTo(response.getOutputStream());
        }
    }
}
