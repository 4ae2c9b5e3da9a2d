package eu.koinon.kernel.mail;

import eu.koinon.kernel.Letter;
import eu.koinon.kernel.messages.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a letter into words: as plain text, and as HTML that needs no picture, font or style from anywhere. */
final class LetterWriter {

    private final Words words;
    private final String network;

    LetterWriter(Words words, String network) {
        this.words = words;
        this.network = network;
    }

    record Written(String subject, String text, String html) {}

    Written write(Letter letter) {
        var arguments = arguments(letter.arguments());
        var subject = words.composed(Words.Family.MAIL, letter.kind() + ".subject", arguments);
        var body = words.composed(Words.Family.MAIL, letter.kind() + ".body", arguments);
        var paragraphs = Arrays.asList(body.split("\n\n"));
        var action = letter.action();
        var actionText = words.has(Words.Family.MAIL, letter.kind() + ".action")
                ? words.composed(Words.Family.MAIL, letter.kind() + ".action", arguments)
                : null;
        var text = String.join("\n\n", paragraphs)
                + (action == null
                        ? ""
                        : "\n\n" + (actionText == null ? "" : words.t("mail-frame.action", "action", actionText) + "\n")
                                + action)
                + "\n\n-- \n" + words.t("mail-frame.sent-by", "network", network) + "\n";
        return new Written(subject.replaceAll("\\p{Cntrl}+", " "), text, html(subject, paragraphs, action, actionText));
    }

    private String html(
            String subject, Iterable<String> paragraphs, @Nullable URI action, @Nullable String actionText) {
        var page = new StringBuilder(2_000);
        page.append("<!doctype html>\n<html lang=\"")
                .append(words.language().tag())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(subject))
                .append("</title></head>\n<body style=\"margin:0;padding:24px;background:#f4f3ef;color:#0b0c0c;"
                        + "font:16px/1.5 sans-serif\">\n<div style=\"max-width:36em;margin:0 auto;padding:24px;"
                        + "background:#ffffff;border:1px solid #d9d6ce;border-radius:8px\">\n<p style=\"margin:0 0 16px;"
                        + "color:#14395b\"><strong>")
                .append(escape(network))
                .append("</strong></p>\n");
        for (var paragraph : paragraphs) {
            page.append("<p style=\"margin:0 0 16px\">")
                    .append(escape(paragraph).replace("\n", "<br>"))
                    .append("</p>\n");
        }
        if (action != null) {
            var address = escape(action.toString());
            page.append("<p style=\"margin:24px 0\"><a href=\"")
                    .append(address)
                    .append("\" style=\"display:inline-block;padding:10px 18px;background:#17456b;color:#ffffff;"
                            + "border-radius:6px;text-decoration:none\">")
                    .append(escape(actionText == null ? network : actionText))
                    .append("</a></p>\n<p style=\"margin:0 0 16px;font-size:14px;color:#484f52\">")
                    .append(escape(words.t("mail-frame.or-copy")))
                    .append("<br>")
                    .append(address)
                    .append("</p>\n");
        }
        return page.append("</div>\n<p style=\"max-width:36em;margin:16px auto;font-size:14px;color:#484f52\">")
                .append(escape(words.t("mail-frame.sent-by", "network", network)))
                .append("</p>\n</body></html>\n")
                .toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Object[] arguments(Map<String, Object> named) {
        var flat = new ArrayList<Object>();
        named.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat.toArray();
    }
}
