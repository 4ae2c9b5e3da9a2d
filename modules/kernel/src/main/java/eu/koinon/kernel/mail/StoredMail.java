package eu.koinon.kernel.mail;

import eu.koinon.kernel.EmailAddress;
import java.util.UUID;

/** A mail as it waits in its row. */
record StoredMail(
        UUID id, EmailAddress recipient, String language, String subject, String text, String html, State state) {

    enum State {
        WAITING,
        HANDING_OVER,
        SENT,
        /** A crash came between the hand-over and the server's receipt: nobody knows, so people decide. */
        UNCLEAR,
        FAILED
    }
}
