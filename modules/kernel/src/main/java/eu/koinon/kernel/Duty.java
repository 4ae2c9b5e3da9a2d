package eu.koinon.kernel;

/**
 * What the platform does for nobody in particular, and which rows it may then see: the policies in the database name each
 * of these. A use case that needs one says so where everybody can read it.
 */
public enum Duty {
    NONE(""),
    /** Making the secretariat and its first coordinator, once. */
    SET_UP("set-up"),
    /** Finding the account that signs in, by address, passkey or provider. */
    SIGN_IN("sign-in"),
    /** Showing and accepting an invitation by its link. */
    INVITATION("invitation"),
    /** Beginning an application, whose link is then mailed. */
    APPLICATION_START("application-start"),
    /** Working on the application that a mailed link leads to; which one that is, the database finds by the link. */
    APPLICATION("application"),
    /** Finding the organisation that somebody asks to join by their address, which is then proven by mail. */
    JOIN_REQUEST("join-request"),
    /** Writing to a person whose organisation is not the one acted for. */
    MAIL("mail"),
    /** Erasing accounts that nobody needs any more. */
    ERASURE("erasure"),
    /** Going through the imports that wait, and forgetting those that nobody confirmed. */
    IMPORT("import"),
    /** Filling an empty network with invented data. */
    DEMO("demo");

    private final String setting;

    Duty(String setting) {
        this.setting = setting;
    }

    /** As the database's policies write it. */
    public String setting() {
        return setting;
    }
}
