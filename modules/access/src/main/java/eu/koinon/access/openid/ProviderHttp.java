package eu.koinon.access.openid;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Talks to the provider: within ten seconds from beginning to end, at most a quarter of a megabyte, never following a
 * redirect (a code or a secret would follow it), never without TLS beyond this machine.
 */
final class ProviderHttp implements HTTPRequestSender {
    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(3);
    private static final int LONGEST_BODY = 256 * 1024;

    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIME_TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(ProxySelector.getDefault())
            .build();

    ProviderHttp(Duration patience) {
        this.patience = patience;
    }

    /** Fetches a JSON document. */
    String get(URI address) throws IOException {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, address);
        request.setAccept("application/json");
        ReadOnlyHTTPResponse response = send(request);
        if (response.getStatusCode() != HTTPResponse.SC_OK || response.getBody() == null) {
            throw new IOException(address + " answered " + response.getStatusCode());
        }
        return response.getBody();
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        if (!OpenIdClient.isSafe(request.getURI())) {
            throw new IOException("not an https address: " + request.getURI());
        }
        HttpRequest.Builder outgoing = HttpRequest.newBuilder(request.getURI());
        for (Map.Entry<String, List<String>> header : request.getHeaderMap().entrySet()) {
            header.getValue().forEach(value -> outgoing.header(header.getKey(), value));
        }
        boolean posts = request.getMethod() == HTTPRequest.Method.POST;
        String body = request.getBody() == null ? "" : request.getBody();
        outgoing.method(request.getMethod().name(), posts ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
        return translated(exchange(outgoing.build()));
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, response -> new BoundedBody(LONGEST_BODY));
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new IOException(request.uri() + " took too long", e);
        } catch (ExecutionException e) {
            throw new IOException(request.uri() + " failed", e.getCause());
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static HTTPResponse translated(HttpResponse<byte[]> incoming) {
        HTTPResponse response = new HTTPResponse(incoming.statusCode());
        incoming.headers().map().forEach((name, values) -> response.setHeader(name, values.toArray(new String[0])));
        response.setBody(new String(incoming.body(), StandardCharsets.UTF_8));
        return response;
    }
}
