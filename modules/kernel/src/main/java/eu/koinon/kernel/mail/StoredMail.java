package eu.koinon.kernel.mail;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.MailState;
import java.util.UUID;

/** A mail as it waits in its row. */
record StoredMail(
        UUID id, EmailAddress recipient, String language, String subject, String text, String html, MailState state) {}
