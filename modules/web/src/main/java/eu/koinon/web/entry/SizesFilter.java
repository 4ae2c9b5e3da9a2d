package eu.koinon.web.entry;

import eu.koinon.web.problems.ProblemWriter;
import eu.koinon.web.problems.TooLarge;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * No form and no API body here needs more than a megabyte; what is longer is refused before or while it is read. An
 * application may send more, so that whoever wrote too much is told so with their text before them; and a file's size is
 * the matter of whoever takes it in.
 */
public class SizesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    static final long LARGEST = 1_048_576;
    static final long LARGEST_APPLICATION = 12 * LARGEST;

    private static final Pattern APPLICATION = Pattern.compile("/application/[A-Za-z0-9_-]+(?:/autosave)?");
    private static final Pattern UPLOAD = Pattern.compile("/application/[A-Za-z0-9_-]+/files/[0-9a-f-]+"
            + "|/organisations/[0-9a-f-]{36}/people/[0-9a-f-]{36}/mandates/[a-z]+");
    private static final Pattern API_UPLOAD = Pattern.compile("/api/v1/interest-application/files"
            + "|/api/v1/organisations/[0-9a-f-]{36}/mandates/[0-9a-f-]{36}/[a-z]+/proof");
    private static final Pattern IMPORTS = Pattern.compile("(/api/v1)?/organisations/[0-9a-f-]{36}/imports");

    @Inject
    private transient ProblemWriter problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var largest = largest(request);
        if (request.getContentLengthLong() > largest) {
            // the rest of the body is not worth reading
            response.setHeader("Connection", "close");
            problems.write(request, response, new TooLarge(largest));
            return;
        }
        chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request, largest) : request, response);
    }

    private static long largest(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (isUpload(request)) {
            return Long.MAX_VALUE;
        }
        if (API_UPLOAD.matcher(path).matches()) {
            return Long.MAX_VALUE;
        }
        return path.equals("/api/v1/interest-application/answers")
                        || APPLICATION.matcher(path).matches()
                ? LARGEST_APPLICATION
                : LARGEST;
    }

    /** Whether the body is a file, which is taken in while it comes and never held as a whole. */
    static boolean isUpload(HttpServletRequest request) {
        var path = request.getRequestURI();
        var type = String.valueOf(request.getContentType());
        if (type.startsWith("multipart/form-data")) {
            return UPLOAD.matcher(path).matches() || IMPORTS.matcher(path).matches();
        }
        return type.startsWith("text/csv") && IMPORTS.matcher(path).matches();
    }

    /** A body whose length nobody announced. */
    private static final class Counted extends HttpServletRequestWrapper {

        private @Nullable ServletInputStream counted;

        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counted == null) {
                counted = new CountedStream(super.getInputStream(), most);
            }
            return counted;
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final long most;
        private long read;

        CountedStream(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            var got = body.read(target, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw new TooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
