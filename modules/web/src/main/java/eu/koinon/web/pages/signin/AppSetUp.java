package eu.koinon.web.pages.signin;

import eu.koinon.access.onetime.OneTimeSecret;
import eu.koinon.access.onetime.QrCode;
import eu.koinon.kernel.messages.Words;
import eu.koinon.web.look.Page;
import gg.jte.Content;

/** What a page shows to set an app for codes up: a picture to scan, a link for this very phone, and a text to type. */
public final class AppSetUp {

    private AppSetUp() {}

    public static Page page(Page page, OneTimeSecret secret, String uri, Words words) {
        var picture = QrCode.svg(uri, words.t("enrol.app-picture"));
        Content drawn = output -> output.writeContent(picture);
        return page.with("picture", drawn).with("uri", uri).with("typed", secret.forTyping());
    }
}
