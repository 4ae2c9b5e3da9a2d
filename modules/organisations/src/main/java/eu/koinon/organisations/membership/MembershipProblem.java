package eu.koinon.organisations.membership;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** What can be in the way of changing who belongs to an organisation. */
public abstract sealed class MembershipProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private MembershipProblem(ProblemType type, String messageKey) {
        super(type, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** Nobody would be left to decide for the organisation. */
    public static final class LastAdmin extends MembershipProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        LastAdmin() {
            super(ProblemType.LAST_ADMIN, ProblemType.LAST_ADMIN.slug());
        }
    }

    /** Nobody would be left who can make another coordinator. */
    public static final class LastCoordinator extends MembershipProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        LastCoordinator() {
            super(ProblemType.LAST_ADMIN, "last-coordinator");
        }
    }

    /** Somebody who coordinates or audits the network is parted from by coordinators alone. */
    public static final class CoordinatorsDecide extends MembershipProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        CoordinatorsDecide() {
            super(ProblemType.CONFLICT, "coordinators-decide");
        }
    }

    /** The person belongs to the organisation already. */
    public static final class AlreadyMember extends MembershipProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        public AlreadyMember() {
            super(ProblemType.CONFLICT, "already-member");
        }
    }

    /** Somebody with this address joined the network in the same moment: trying again asks them to sign in. */
    public static final class JustJoined extends MembershipProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        JustJoined() {
            super(ProblemType.CONFLICT, "person-just-joined");
        }
    }
}
