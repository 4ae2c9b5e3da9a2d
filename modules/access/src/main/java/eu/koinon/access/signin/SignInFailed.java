package eu.koinon.access.signin;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/**
 * The sign-in did not succeed. Unknown account, wrong password, locked account and account without a password are this
 * one answer (OWASP ASVS 5.0 V6.3.8: no enumeration).
 */
public final class SignInFailed extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private SignInFailed(String messageKey) {
        super(ProblemType.SIGN_IN_FAILED, messageKey);
        this.messageKey = messageKey;
    }

    public static SignInFailed password() {
        return new SignInFailed("sign-in-failed");
    }

    /** The password was right; the code was not. */
    public static SignInFailed code() {
        return new SignInFailed("code-wrong");
    }

    /** A person who is signed in has not proven themself: password or code is wrong. */
    public static SignInFailed proof() {
        return new SignInFailed("proof-wrong");
    }

    /** The password was right; a script has sent no code with it. */
    public static SignInFailed codeMissing() {
        return new SignInFailed("code-missing");
    }

    public static SignInFailed passkey() {
        return new SignInFailed("passkey-unknown");
    }

    /** The sign-in provider's answer could not be used, or names nobody here. */
    public static SignInFailed provider() {
        return new SignInFailed("provider-failed");
    }

    /** What was begun took too long, or was finished already. */
    public static SignInFailed tooLate() {
        return new SignInFailed("sign-in-too-late");
    }

    @Override
    public String messageKey() {
        return messageKey;
    }
}
