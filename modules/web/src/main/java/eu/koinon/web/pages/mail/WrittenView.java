package eu.koinon.web.pages.mail;

import eu.koinon.kernel.WrittenMail;
import java.util.List;

/** A mail that stands in a file, as the page shows it. */
public record WrittenView(WrittenMail mail, List<MailText.Line> lines) {}
