package eu.koinon.web.entry;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Secret;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.PersonId;
import eu.koinon.web.api.TokenResource;
import eu.koinon.web.problems.ProblemWriter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A create that is sent again with the same Idempotency-Key is answered as the first time and does nothing (the IETF's
 * draft-ietf-httpapi-idempotency-key-header). The key is one person's; another person's same key is another key. A new
 * token's answer is never kept, for it holds a secret; a token that was made twice shows in the list and can be ended. A
 * file is not compared either: it may be large, and brought twice it waits twice and does nothing.
 */
public class RetriesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    @Inject
    private transient Database database;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient ProblemWriter problems;

    @Inject
    private transient Clock clock;

    private record First(
            byte[] hash,
            @Nullable Integer status,
            @Nullable String location,
            @Nullable String body) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var key = request.getHeader("Idempotency-Key");
        var person = current.person();
        if (key == null
                || person == null
                || !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().equals(TokenResource.PATH)
                || SizesFilter.isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!KEY.matcher(key).matches()) {
            problems.write(request, response, new InvalidRequest("idempotency-key"));
            return;
        }
        var kept = new RepeatableRequest(request);
        // the same key for another organisation, query or body is another request
        var hash = Secret.hash(String.join(
                "\n",
                String.valueOf(current.organisation()),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                new String(kept.body(), StandardCharsets.ISO_8859_1)));
        if (claim(person, key, hash)) {
            carryOut(person, key, kept, response, chain);
        } else {
            repeat(person, key, hash, request, response);
        }
    }

    private boolean claim(PersonId person, String key, byte[] hash) {
        return database.change(
                        database.beside(),
                        "INSERT INTO kernel.idempotency_key (person_id, key, request_hash, created_at)"
                                + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        person.value(),
                        key,
                        hash,
                        now())
                == 1;
    }

    private void carryOut(
            PersonId person, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var copied = new CopiedResponse(response);
        var answered = false;
        try {
            chain.doFilter(request, copied);
            copied.flushBuffer();
            answered = copied.getStatus() < 500 && copied.getStatus() != 429;
        } finally {
            if (answered) {
                database.change(
                        database.beside(),
                        "UPDATE kernel.idempotency_key SET status = ?, location = ?, body = ?"
                                + " WHERE person_id = ? AND key = ?",
                        copied.getStatus(),
                        copied.getHeader("Location"),
                        copied.copy(),
                        person.value(),
                        key);
            } else {
                database.change(
                        database.beside(),
                        "DELETE FROM kernel.idempotency_key WHERE person_id = ? AND key = ?",
                        person.value(),
                        key);
            }
        }
    }

    private void repeat(
            PersonId person, String key, byte[] hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var first = database.first(
                database.beside(),
                row -> new First(
                        row.getBytes("request_hash"),
                        row.getObject("status", Integer.class),
                        row.getString("location"),
                        row.getString("body")),
                "SELECT request_hash, status, location, body FROM kernel.idempotency_key"
                        + " WHERE person_id = ? AND key = ?",
                person.value(),
                key);
        if (first.isEmpty() || !Arrays.equals(first.get().hash(), hash)) {
            problems.write(request, response, new Conflict("idempotency-key-reused"));
            return;
        }
        var status = first.get().status();
        if (status == null) {
            problems.write(request, response, new Conflict("idempotency-key-under-way"));
            return;
        }
        response.setStatus(status);
        response.setHeader("Idempotent-Replayed", "true");
        if (first.get().location() != null) {
            response.setHeader("Location", first.get().location());
        }
        var body = first.get().body();
        if (body != null && !body.isEmpty()) {
            response.setContentType(status < 400 ? "application/json" : "application/problem+json");
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
