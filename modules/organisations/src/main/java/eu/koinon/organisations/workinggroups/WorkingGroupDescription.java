package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Writing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a working group is called, what it is for and how one comes to take part.
 *
 * @param open whoever wants takes part at once; otherwise a convenor approves
 */
public record WorkingGroupDescription(Translated name, Translated purpose, boolean open) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_PURPOSE = 2_000;

    /**
     * What a person typed or a script sent; nothing of it is checked yet.
     *
     * @param nameDe like the other texts that are not English: may be left out, English is then shown instead
     */
    @Schema(name = "WorkingGroupForm")
    public record Form(
            @Nullable String nameEn,
            @Nullable String nameDe,
            @Nullable String nameFr,
            @Nullable String purposeEn,
            @Nullable String purposeDe,
            @Nullable String purposeFr,
            @Nullable Boolean open) {

        WorkingGroupDescription read() {
            var problems = new InvalidFields.Gathering();
            var name = new Translated(
                    Writing.line(problems, "nameEn", nameEn, LONGEST_NAME),
                    Writing.optionalLine(problems, "nameDe", nameDe, LONGEST_NAME),
                    Writing.optionalLine(problems, "nameFr", nameFr, LONGEST_NAME));
            var inEnglish = Writing.optionalText(problems, "purposeEn", purposeEn, LONGEST_PURPOSE);
            if (inEnglish == null) {
                problems.add("purposeEn", "required");
            }
            var purpose = new Translated(
                    inEnglish == null ? "" : inEnglish,
                    Writing.optionalText(problems, "purposeDe", purposeDe, LONGEST_PURPOSE),
                    Writing.optionalText(problems, "purposeFr", purposeFr, LONGEST_PURPOSE));
            if (open == null) {
                problems.add("open", "choose-one");
            }
            problems.orThrow();
            return new WorkingGroupDescription(name, purpose, Boolean.TRUE.equals(open));
        }
    }

    /** As a form would hold it, such as to show it beside one that came too late. */
    public Form form() {
        return new Form(name.en(), name.de(), name.fr(), purpose.en(), purpose.de(), purpose.fr(), open);
    }
}
