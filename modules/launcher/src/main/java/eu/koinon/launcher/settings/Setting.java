package eu.koinon.launcher.settings;

import java.util.Locale;

/**
 * One line of the table of settings.
 *
 * @param key the name, such as {@code koinon.mail.host}
 * @param group the heading it stands under
 * @param meaning what it does, as told to the person who runs the platform
 * @param standard the value it has when nobody says otherwise
 */
public record Setting(String key, String group, String meaning, String standard) {

    /** What the setting is called in the environment: {@code koinon.mail.host} is {@code KOINON_MAIL_HOST}. */
    public String environmentName() {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
