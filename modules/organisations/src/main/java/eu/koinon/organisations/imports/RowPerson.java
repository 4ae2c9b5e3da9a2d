package eu.koinon.organisations.imports;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Writing;
import eu.koinon.organisations.imports.Spoken.Vocabulary;
import eu.koinon.organisations.invitations.InvitationsFromFile.Asked;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.Newcomer;
import eu.koinon.organisations.membership.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from a row who somebody is and what they are to be. */
@ApplicationScoped
class RowPerson {

    /** Stands in a row that is refused anyway. */
    private static final EmailAddress NOBODY = new EmailAddress("nobody@invalid.invalid");

    @Inject
    private Spoken spoken;

    /**
     * @param roles as they were written; nothing where the cell is empty
     */
    record Written(
            @Nullable String reference,
            @Nullable String name,
            EmailAddress email,
            @Nullable String language,
            @Nullable List<String> roles,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) {}

    Written read(Row row, InvalidFields.Gathering problems) {
        var reference =
                Writing.optionalLine(problems, "reference", row.cell(ImportColumn.REFERENCE), References.LONGEST);
        var from = day(row, ImportColumn.FROM_DAY, problems);
        var until = day(row, ImportColumn.UNTIL_DAY, problems);
        if (from != null && until != null && until.isBefore(from)) {
            problems.add("untilDay", "ends-before-it-begins");
        }
        var roles = spoken.several(Vocabulary.ROLE, row.cell(ImportColumn.ROLES));
        if (roles != null) {
            var read = new InvalidFields.Gathering();
            Roles.read(read, "roles", roles);
            if (!read.isEmpty()) {
                problems.add("roles", "import-not-in-the-list");
            }
        }
        return new Written(
                reference,
                row.cell(ImportColumn.PERSON_NAME),
                email(row, problems),
                language(row, problems),
                roles,
                from,
                until);
    }

    static Optional<String> reference(Row row) {
        return Optional.ofNullable(Writing.optionalLine(
                new InvalidFields.Gathering(), "reference", row.cell(ImportColumn.REFERENCE), References.LONGEST));
    }

    private static EmailAddress email(Row row, InvalidFields.Gathering problems) {
        var written = row.cell(ImportColumn.PERSON_EMAIL);
        if (written == null) {
            problems.add("email", "required");
            return NOBODY;
        }
        return EmailAddress.read(written).orElseGet(() -> {
            problems.add("email", "email");
            return NOBODY;
        });
    }

    private @Nullable String language(Row row, InvalidFields.Gathering problems) {
        var written = spoken.platformLanguage(row.cell(ImportColumn.LANGUAGE));
        if (written != null && !Newcomer.isLanguage(written.strip())) {
            problems.add("language", "import-not-in-the-list");
        }
        return written == null ? null : written.strip();
    }

    private static @Nullable LocalDate day(Row row, ImportColumn column, InvalidFields.Gathering problems) {
        var written = row.cell(column);
        if (written == null) {
            return null;
        }
        var day = Day.read(written);
        if (day.isEmpty()) {
            problems.add(column.field(), "not-a-day");
        }
        return day.orElse(null);
    }

    /**
     * What somebody who does not belong yet is asked; an empty cell leaves what was asked before.
     *
     * @return of use only when nothing was noted
     */
    @Nullable
    Asked asked(
            Written written,
            @Nullable Asked before,
            String language,
            boolean inSecretariat,
            boolean byCoordinator,
            LocalDate today,
            InvalidFields.Gathering problems) {
        var name = written.name == null && before != null
                ? before.name()
                : Names.line(problems, "name", written.name, Newcomer.LONGEST_NAME);
        var roles =
                written.roles == null && before != null ? before.roles() : Roles.read(problems, "roles", written.roles);
        var from = written.fromDay != null || before == null ? written.fromDay : before.fromDay();
        var until = written.untilDay != null || before == null ? written.untilDay : before.untilDay();
        if (until != null && from != null && until.isBefore(from)) {
            problems.add("untilDay", "ends-before-it-begins");
            return null;
        }
        if (until != null && until.isBefore(today)) {
            problems.add("untilDay", "import-already-over");
            return null;
        }
        Roles.allow(problems, "roles", List.of(), mandates(roles, today), inSecretariat, byCoordinator);
        var tag = written.language != null ? written.language : before != null ? before.language() : language;
        return new Asked(name, written.email, tag, roles, from, until);
    }

    private static List<Mandate> mandates(Set<Role> roles, LocalDate today) {
        return roles.stream().map(role -> Mandate.openEnded(role, today)).toList();
    }
}
