package eu.koinon.launcher.doctor;

import eu.koinon.launcher.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLSocketFactory;

/** Whether the mail server answers, as the settings say it does. Sends nothing. */
final class TheMail {

    private static final int PATIENCE_MILLIS = 5_000;

    private final Settings settings;

    TheMail(Settings settings) {
        this.settings = settings;
    }

    List<Finding> examine() {
        if (!settings.has("koinon.mail.host")) {
            return List.of(Finding.warn(
                    "Mail: no server is set; messages are written as files into %s"
                            .formatted(settings.dataFolder().resolve("mail")),
                    "Set koinon.mail.host to send them."));
        }
        String host = settings.text("koinon.mail.host");
        int port = settings.number("koinon.mail.port");
        String server = "Mail: %s, port %d".formatted(host, port);
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            boolean tls = "tls".equals(settings.text("koinon.mail.tls"));
            return List.of(greet(tls ? secured(plain, host, port) : plain, server));
        } catch (IOException e) {
            return List.of(Finding.fail(
                    "%s does not answer (%s)".formatted(server, e.getMessage()),
                    "Check koinon.mail.host, koinon.mail.port and koinon.mail.tls, and the way there."));
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        return ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
    }

    private Finding greet(Socket socket, String server) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            if (!answer(in).startsWith("220")) {
                return Finding.fail(server + " is no mail server", "Check koinon.mail.host and koinon.mail.port.");
            }
            socket.getOutputStream().write("EHLO localhost\r\n".getBytes(StandardCharsets.US_ASCII));
            String offers = answer(in).toUpperCase(Locale.ROOT);
            socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            if ("starttls".equals(settings.text("koinon.mail.tls")) && !offers.contains("STARTTLS")) {
                return Finding.fail(
                        server + " does not offer STARTTLS",
                        "Set koinon.mail.tls to tls if the port is encrypted from the first byte (mostly 465).");
            }
            if (settings.has("koinon.mail.user") && "none".equals(settings.text("koinon.mail.tls"))) {
                return Finding.warn(
                        server + " answers, but the password would travel in the clear",
                        "Set koinon.mail.tls to starttls or tls.");
            }
            return Finding.ok(server + " answers");
        }
    }

    /** All lines of one answer: the last has a space after its number. */
    private static String answer(BufferedReader in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answer.append(line).append('\n');
            if (!line.matches("\\d{3}-.*") || answer.length() > PATIENCE_MILLIS) {
                break;
            }
        }
        return answer.toString();
    }
}
