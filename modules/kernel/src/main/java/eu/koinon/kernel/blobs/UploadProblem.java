package eu.koinon.kernel.blobs;

import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;
import java.util.List;

/** Why a file is not taken in. Nothing of it stays. */
public abstract sealed class UploadProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FieldProblem field;

    private UploadProblem(FieldProblem field) {
        super(ProblemType.INVALID_FIELDS, field.key());
        this.field = field;
    }

    /** Known before it comes, by what its sender announces. */
    public static UploadProblem tooLarge(long most) {
        return new FileTooLarge(most);
    }

    @Override
    public final List<FieldProblem> fields() {
        return List.of(field);
    }

    /** More bytes than are taken; it was cut off while it came in. */
    public static final class FileTooLarge extends UploadProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        /** @param most bytes that are taken */
        FileTooLarge(long most) {
            super(FieldProblem.of("file", "file-too-large", most / 1_048_576));
        }
    }

    /** None of the kinds that are taken, whatever its name says. */
    public static final class WrongType extends UploadProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        /** @param taken endings of the kinds that are */
        WrongType(String taken) {
            super(FieldProblem.of("file", "file-wrong-type", taken));
        }
    }

    /** No file was chosen, or an empty one. */
    public static final class NoFile extends UploadProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        public NoFile() {
            super(FieldProblem.of("file", "file-missing"));
        }
    }
}
