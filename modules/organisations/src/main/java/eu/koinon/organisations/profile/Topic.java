package eu.koinon.organisations.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parts of a profile that each have their own visibility. */
public enum Topic {
    NAMES("names", EntryField.LEGAL_NAME, EntryField.SHORT_NAME),
    WORK_FIELDS("workFields", EntryField.WORK_FIELD),
    EXPLOITATIONS("exploitations", EntryField.EXPLOITATION),
    TARGET_GROUPS("targetGroups", EntryField.TARGET_GROUP),
    SERVICES("services", EntryField.SERVICE),
    LANGUAGES("languages", EntryField.LANGUAGE),
    PHONE("phone", EntryField.PHONE),
    HELPLINE("helpline", EntryField.HELPLINE),
    EMAIL("email", EntryField.EMAIL),
    ADDRESS("address", EntryField.ADDRESS);

    private final String member;
    private final List<EntryField> fields;

    Topic(String member, EntryField... fields) {
        this.member = member;
        this.fields = List.of(fields);
    }

    /** As forms and programs write it. */
    public String member() {
        return member;
    }

    public List<EntryField> fields() {
        return fields;
    }

    static Optional<Topic> of(String member) {
        return Arrays.stream(values())
                .filter(topic -> topic.member.equals(member))
                .findFirst();
    }
}
