package eu.koinon.organisations.invitations;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.membership.Newcomer;
import eu.koinon.organisations.membership.Roles;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is invited, and to what.
 *
 * @param language BCP 47 tag of the language that they are written to in
 */
record Invitee(String name, EmailAddress email, String language, Set<Role> roles) {

    /** Stands in a form that is refused anyway. */
    private static final EmailAddress NOBODY = new EmailAddress("nobody@invalid.invalid");

    Invitee {
        roles = Set.copyOf(roles);
    }

    /**
     * Notes what cannot stay as it is; the invitee is of use only when nothing was noted.
     *
     * @param prefix of the fields' names
     */
    static Invitee read(
            InvalidFields.Gathering problems,
            String prefix,
            @Nullable String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable List<String> roles) {
        return new Invitee(
                Names.line(problems, prefix + "name", name, Newcomer.LONGEST_NAME),
                readEmail(problems, prefix + "email", email),
                readLanguage(problems, prefix + "language", language),
                Roles.read(problems, prefix + "roles", roles));
    }

    private static EmailAddress readEmail(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            problems.add(field, "required");
            return NOBODY;
        }
        return EmailAddress.read(typed).orElseGet(() -> {
            problems.add(field, "email");
            return NOBODY;
        });
    }

    private static String readLanguage(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        var language = typed == null ? "" : typed.strip();
        if (!Newcomer.isLanguage(language)) {
            problems.add(field, "choose-one");
        }
        return language;
    }
}
