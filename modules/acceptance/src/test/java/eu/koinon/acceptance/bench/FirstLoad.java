package eu.koinon.acceptance.bench;

import eu.koinon.acceptance.platform.Client;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser that has never been here fetches for a page: the page, its style sheets, scripts, pictures and fonts.
 *
 * @param bytes of the bodies as they travel, compressed where the platform compresses
 */
record FirstLoad(int requests, long bytes) {

    private static final Pattern IN_STYLES = Pattern.compile("url\\(['\"]?([^'\")]+)['\"]?\\)");

    static FirstLoad of(Client client, String path) throws IOException, InterruptedException {
        var answer = client.get(path);
        var page = answer.page();
        var addresses = new LinkedHashSet<URI>();
        addresses.add(answer.response().uri());
        page.select("link[rel~=stylesheet|icon|preload|manifest][href]")
                .forEach(link -> addresses.add(URI.create(link.absUrl("href"))));
        page.select("script[src], img[src]").forEach(part -> addresses.add(URI.create(part.absUrl("src"))));
        for (var style : page.select("link[rel=stylesheet]")) {
            var address = URI.create(style.absUrl("href"));
            var named = IN_STYLES.matcher(client.get(address.getPath()).body());
            while (named.find()) {
                addresses.add(address.resolve(named.group(1)));
            }
        }
        addresses.removeIf(address -> !address.getScheme().startsWith("http"));
        long bytes = 0;
        var browser = new Browser(client);
        for (var address : addresses) {
            bytes += browser.size(address);
        }
        return new FirstLoad(addresses.size(), bytes);
    }

    /** One that takes compressed bodies and counts them as they come. */
    private static final class Browser {

        private final HttpClient http = HttpClient.newHttpClient();
        private final String cookies;

        Browser(Client client) {
            cookies = client.cookies().entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }

        long size(URI address) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(address)
                    .header("Cookie", cookies)
                    .header("Accept-Encoding", "gzip")
                    .build();
            return http.send(request, BodyHandlers.ofByteArray()).body().length;
        }
    }
}
