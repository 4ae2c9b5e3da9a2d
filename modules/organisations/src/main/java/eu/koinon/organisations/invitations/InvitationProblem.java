package eu.koinon.organisations.invitations;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** What can be in the way of inviting somebody. */
public abstract sealed class InvitationProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private InvitationProblem(String messageKey) {
        super(ProblemType.CONFLICT, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** The address has an open invitation; it can be sent again. */
    public static final class OpenAlready extends InvitationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        OpenAlready() {
            super("invitation-open-already");
        }
    }
}
