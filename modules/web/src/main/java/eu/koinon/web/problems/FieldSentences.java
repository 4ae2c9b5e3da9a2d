package eu.koinon.web.problems;

import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.messages.Words;
import eu.koinon.web.look.FieldErrors;
import java.util.LinkedHashMap;

/** What is wrong with a form's fields, in the reader's words. */
public final class FieldSentences {

    private FieldSentences() {}

    public static FieldErrors of(Words words, Problem problem) {
        var sentences = new LinkedHashMap<String, String>();
        problem.fields().forEach(f -> sentences.putIfAbsent(f.field(), sentence(words, f)));
        if (sentences.isEmpty()) {
            sentences.put("", words.composed(Words.Family.PROBLEM, problem.messageKey() + ".detail"));
        }
        return new FieldErrors(sentences);
    }

    /** The arguments of a field's message are {a}, {b}, in their order. */
    static String sentence(Words words, FieldProblem field) {
        var arguments = new Object[field.arguments().size() * 2];
        for (int i = 0; i < field.arguments().size(); i++) {
            arguments[2 * i] = String.valueOf((char) ('a' + i));
            arguments[2 * i + 1] = field.arguments().get(i);
        }
        return words.composed(Words.Family.FIELD, field.key(), arguments);
    }
}
