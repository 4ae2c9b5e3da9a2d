package eu.koinon.organisations.profile;

import eu.koinon.organisations.directory.Visibility;

/**
 * One fact of a profile.
 *
 * @param item the word or code that holds, or the language that the value is in; empty where there is but one value
 * @param value the text; empty where the item says it all
 */
public record Entry(EntryField field, String item, String value, Visibility visibility) {

    public static Entry word(EntryField field, String item, Visibility visibility) {
        return new Entry(field, item, "", visibility);
    }

    public static Entry text(EntryField field, String value, Visibility visibility) {
        return new Entry(field, "", value, visibility);
    }
}
