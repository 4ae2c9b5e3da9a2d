package eu.koinon.organisations.interest.calls;

/** Which text of a thing it is. */
enum TextPart {
    TITLE,
    SUMMARY,
    BODY,
    LABEL,
    HELP
}
