package eu.koinon.kernel;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A form or body with fields that cannot stay as they are; nothing was changed. */
public final class InvalidFields extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> fields;

    public InvalidFields(List<FieldProblem> fields) {
        super(
                ProblemType.INVALID_FIELDS,
                fields.stream().map(f -> f.field() + ":" + f.key()).collect(Collectors.joining(", ")));
        this.fields = List.copyOf(fields);
    }

    public static InvalidFields of(String field, String key, Object... arguments) {
        return new InvalidFields(List.of(FieldProblem.of(field, key, arguments)));
    }

    @Override
    public List<FieldProblem> fields() {
        return fields;
    }

    /** Gathers what is wrong with all fields, so that a person is told once and not field by field. */
    public static final class Gathering {

        private final List<FieldProblem> found = new ArrayList<>();

        public Gathering add(String field, String key, Object... arguments) {
            found.add(FieldProblem.of(field, key, arguments));
            return this;
        }

        /** What was found so far, for those who go on all the same. */
        public List<FieldProblem> found() {
            return List.copyOf(found);
        }

        public boolean isEmpty() {
            return found.isEmpty();
        }

        /** @throws InvalidFields if anything was found */
        public void orThrow() {
            if (!found.isEmpty()) {
                throw new InvalidFields(found);
            }
        }
    }
}
