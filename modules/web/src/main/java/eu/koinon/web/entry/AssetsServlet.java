package eu.koinon.web.entry;

import eu.koinon.kernel.Missing;
import eu.koinon.web.look.AssetFiles;
import eu.koinon.web.look.Assets;
import eu.koinon.web.problems.ProblemWriter;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Styles, scripts and pictures. A file's name changes with its content, so a browser may keep it for ever. */
public class AssetsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/assets/";
    private static final String ICON = "/favicon.ico";

    @Inject
    private transient ProblemWriter problems;

    private transient @Nullable AssetFiles files;

    @Override
    public void init() throws ServletException {
        var context = getServletContext();
        var paths = context.getResourcePaths(FOLDER);
        try {
            files = AssetFiles.read(paths == null ? Set.of() : paths, path -> bytes(context, path));
        } catch (IOException e) {
            throw new ServletException("The built front end cannot be read", e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        // browsers ask for this one by its fixed name, whatever the page says
        var lasting = !request.getServletPath().equals(ICON);
        var path = lasting ? request.getServletPath() + request.getPathInfo() : Assets.at("favicon.ico");
        var found = files == null
                ? Optional.<AssetFiles.Asset>empty()
                : files.find(path, request.getHeader("Accept-Encoding"));
        if (found.isEmpty()) {
            problems.write(request, response, new Missing());
            return;
        }
        var asset = found.get();
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "public, max-age=86400");
        response.setHeader("Vary", "Accept-Encoding");
        if (asset.encoding() != null) {
            response.setHeader("Content-Encoding", asset.encoding());
        }
        response.setContentLength(asset.content().length);
        response.getOutputStream().write(asset.content());
    }

    private static byte[] bytes(ServletContext context, String path) throws IOException {
        try (var bytes = context.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new FileNotFoundException(path);
            }
            return bytes.readAllBytes();
        }
    }
}
