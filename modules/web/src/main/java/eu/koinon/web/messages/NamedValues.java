package eu.koinon.web.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The enumerations whose values have names on screen: which key each of them has is declared here, in one table, so
 * that {@code MessagesTest} can ask for every one of them in every language.
 */
public final class NamedValues {
    private static final Map<Class<? extends Enum<?>>, Family> FAMILIES = new LinkedHashMap<>();

    static {
        // enumeration            prefix     endings ("" for the plain name)
    }

    private NamedValues() {}

    record Family(String prefix, List<String> endings) {}

    static Map<Class<? extends Enum<?>>, Family> families() {
        return FAMILIES;
    }

    /** {@code Role.ADMIN} under the prefix {@code role} has the key {@code role.admin}. */
    static String key(Enum<?> value, String ending) {
        Family family = FAMILIES.get(value.getDeclaringClass());
        if (family == null || !family.endings().contains(ending)) {
            throw new IllegalArgumentException(
                    value.getDeclaringClass().getName() + " has no names ending in '" + ending + "' in NamedValues");
        }
        String plain = family.prefix() + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ending.isEmpty() ? plain : plain + "." + ending;
    }

    private static void declare(Class<? extends Enum<?>> values, String prefix, String... endings) {
        FAMILIES.put(values, new Family(prefix, endings.length == 0 ? List.of("") : List.of(endings)));
    }
}
