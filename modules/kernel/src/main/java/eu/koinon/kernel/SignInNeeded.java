package eu.koinon.kernel;

import java.io.Serial;

/** Somebody must sign in first. */
public final class SignInNeeded extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    public SignInNeeded() {
        super(ProblemType.SIGN_IN_NEEDED, "sign-in needed");
    }
}
