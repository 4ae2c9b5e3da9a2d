package eu.koinon.access.passkeys;

import com.webauthn4j.verifier.exception.BadBackupEligibleFlagException;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.InconsistentClientDataTypeException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** A passkey ceremony failed. The person hears only that it did; the reason is for the log and the audit. */
public final class PasskeyRefused extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    PasskeyRefused(Ceremony ceremony, Reason reason) {
        super(typeOf(ceremony), "passkey " + ceremony + " refused: " + reason);
        this.reason = reason;
    }

    static PasskeyRefused because(Ceremony ceremony, VerificationException e) {
        return new PasskeyRefused(ceremony, Reason.of(e));
    }

    /** Why, for the log and the audit. */
    public Reason reason() {
        return reason;
    }

    private static ProblemType typeOf(Ceremony ceremony) {
        return switch (ceremony) {
            case REGISTRATION -> ProblemType.INVALID_REQUEST;
            case SIGN_IN -> ProblemType.SIGN_IN_FAILED;
            case STEP_UP -> ProblemType.STEP_UP_NEEDED;
        };
    }

    /** Why a ceremony failed. */
    public enum Reason {
        /** The response is not what a browser sends. */
        MALFORMED,
        /** The challenge was never given out, is used up, too old, or was for something or somebody else. */
        CHALLENGE,
        /** The response was made on another site: the person was on a forged page. */
        ORIGIN,
        /** The passkey belongs to another site. */
        RELYING_PARTY,
        /** The authenticator did not ask for a finger, face or PIN. */
        USER_NOT_VERIFIED,
        /** Nobody here has this passkey, or not this person. */
        UNKNOWN_PASSKEY,
        /** The signature is wrong. */
        SIGNATURE,
        /** The passkey has signed less often than before: there may be a copy of it. To be told to its holder. */
        CLONED,
        /** The response breaks another rule of the ceremony. */
        RULES;

        private static Reason of(VerificationException e) {
            if (e instanceof BadChallengeException) {
                return CHALLENGE;
            }
            if (e instanceof BadOriginException
                    || e instanceof BadTopOriginException
                    || e instanceof CrossOriginException) {
                return ORIGIN;
            }
            if (e instanceof BadRpIdException) {
                return RELYING_PARTY;
            }
            if (e instanceof UserNotVerifiedException || e instanceof UserNotPresentException) {
                return USER_NOT_VERIFIED;
            }
            if (e instanceof BadSignatureException) {
                return SIGNATURE;
            }
            if (e instanceof MaliciousCounterValueException) {
                return CLONED;
            }
            boolean otherRule =
                    e instanceof InconsistentClientDataTypeException || e instanceof BadBackupEligibleFlagException;
            return otherRule ? RULES : MALFORMED;
        }
    }
}
