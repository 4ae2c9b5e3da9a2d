package eu.koinon.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the launcher can do. */
enum Command {
    RUN(List.of(), "runs the platform"),
    DOCTOR(List.of(), "checks what the platform needs and says the remedy"),
    BACKUP(List.of("FILE"), "writes everything into one file, while the platform runs or not"),
    RESTORE(List.of("FILE"), "puts a backup into an empty folder and proves it equal"),
    AUDIT(List.of("verify"), "finds what was changed in the audit log (--head FILE: against an exported head)");

    private final List<String> operands;
    private final String meaning;

    Command(List<String> operands, String meaning) {
        this.operands = operands;
        this.meaning = meaning;
    }

    static Optional<Command> named(String name) {
        return Stream.of(values())
                .filter(command -> command.word().equals(name))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it is typed. */
    String usage() {
        return String.join(
                " ", Stream.concat(Stream.of(word()), operands.stream()).toList());
    }

    String meaning() {
        return meaning;
    }

    /** A word in capitals stands for any operand, any other word for itself. */
    boolean takes(List<String> given) {
        if (given.size() != operands.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            String wanted = operands.get(i);
            if (!wanted.equals(wanted.toUpperCase(Locale.ROOT)) && !wanted.equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }
}
