package eu.koinon.organisations.directory;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** What can be in the way of changing the list of organisations. */
public abstract sealed class DirectoryProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private DirectoryProblem(String messageKey) {
        super(ProblemType.CONFLICT, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** Another organisation of the network has this name, or one that looks or reads the same. */
    public static final class NameTaken extends DirectoryProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        public NameTaken() {
            super("organisation-name-taken");
        }
    }

    /** There is one secretariat, and no second. */
    public static final class SecretariatThere extends DirectoryProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        SecretariatThere() {
            super("network-set-up-already");
        }
    }

    /** A network without a secretariat could not be mended by anybody. */
    public static final class SecretariatStays extends DirectoryProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        SecretariatStays() {
            super("secretariat-stays");
        }
    }
}
