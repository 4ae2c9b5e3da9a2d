package eu.koinon.kernel;

import java.io.Serial;

/** Signed in, but too long ago for what is asked (OWASP ASVS 5.0 V7.5.3). */
public final class StepUpNeeded extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    public StepUpNeeded() {
        super(ProblemType.STEP_UP_NEEDED, "step-up needed");
    }
}
