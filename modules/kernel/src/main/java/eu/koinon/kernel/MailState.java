package eu.koinon.kernel;

/** Where a mail is on its way out. */
public enum MailState {
    /** It will be handed over, or tried again, by itself. */
    WAITING,
    HANDING_OVER,
    SENT,
    /** A crash came between the hand-over and the server's receipt: nobody knows, so people decide. */
    UNCLEAR,
    /** It was tried often enough: people decide. */
    FAILED
}
