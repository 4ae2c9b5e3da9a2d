package eu.koinon.web.entry;

import jakarta.servlet.http.HttpServletRequest;

/** The name that one request has in the log, in problem documents and on error pages, so that support can find it. */
public final class RequestName {

    static final String ATTRIBUTE = "koinon.request-name";

    private RequestName() {}

    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String name ? name : "-";
    }
}
