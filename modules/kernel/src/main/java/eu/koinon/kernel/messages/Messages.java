package eu.koinon.kernel.messages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every message in every language, read once. */
@ApplicationScoped
public class Messages {
    public static final String NAME_KEY = "language.name";
    public static final String LOCALE_KEY = "language.locale";
    private static final String FALLBACK = "en";
    /** Browsers send some 50 characters; whoever sends more gets the fallback rather than our attention. */
    private static final int LONGEST_HEADER = 256;

    private Map<String, Words> words = Map.of();
    private List<Language> offered = List.of();

    /** For tests and for code outside the container. */
    public static Messages read() {
        Messages messages = new Messages();
        messages.load();
        return messages;
    }

    @PostConstruct
    void load() {
        Map<String, Words> loaded = new TreeMap<>();
        loaded.put(FALLBACK, new Words(language(FALLBACK, file(FALLBACK).orElseThrow()), patterns(FALLBACK), null));
        // a class path cannot be listed inside every archive, so each language there is is asked for by name
        for (String tag : Locale.getISOLanguages()) {
            if (!tag.equals(FALLBACK) && file(tag).isPresent()) {
                loaded.put(tag, new Words(language(tag, file(tag).get()), patterns(tag), loaded.get(FALLBACK)));
            }
        }
        words = Map.copyOf(loaded);
        List<Language> languages = new ArrayList<>();
        loaded.values().forEach(each -> languages.add(each.language()));
        offered = List.copyOf(languages);
    }

    /** The languages offered, in the order of their tags. */
    public List<Language> offered() {
        return offered;
    }

    /** The words of the language with this tag, or the English ones. */
    public Words in(@Nullable String tag) {
        Words found = tag == null ? null : words.get(tag);
        return found == null ? english() : found;
    }

    public Words in(Language language) {
        return in(language.tag());
    }

    /** The offered language with this tag, if it is one: for what comes from a form or a cookie. */
    public Optional<Language> offered(@Nullable String tag) {
        return Optional.ofNullable(tag).map(words::get).map(Words::language);
    }

    /**
     * The offered language that an Accept-Language header likes best (RFC 9110 section 12.5.4, matched by RFC 4647
     * lookup: {@code de-AT} is served with {@code de}), or English.
     */
    public Language negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return english().language();
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), words.keySet());
            return in(tag).language();
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // the JDK's parser answers a lone hyphen with the latter
            return english().language();
        }
    }

    private Words english() {
        Words english = words.get(FALLBACK);
        if (english == null) {
            throw new IllegalStateException("The messages have not been read");
        }
        return english;
    }

    private static Language language(String tag, Properties file) {
        return new Language(
                tag, Locale.forLanguageTag(file.getProperty(LOCALE_KEY, tag)), file.getProperty(NAME_KEY, tag));
    }

    /** A text without arguments is kept as a string, one with arguments as the parsed pattern. */
    private static Map<String, Object> patterns(String tag) {
        Properties file = file(tag).orElseThrow();
        ULocale locale = ULocale.forLocale(language(tag, file).locale());
        Map<String, Object> patterns = new TreeMap<>();
        for (String key : file.stringPropertyNames()) {
            MessageFormat format = new MessageFormat(file.getProperty(key), locale);
            patterns.put(key, format.getArgumentNames().isEmpty() ? format.format(Map.of()) : format);
        }
        return Map.copyOf(patterns);
    }

    /** One language's file as it stands. */
    public static Optional<Properties> file(String tag) {
        try (InputStream bytes = Messages.class.getResourceAsStream("messages_" + tag + ".properties")) {
            if (bytes == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return Optional.of(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("messages_" + tag + ".properties cannot be read", unreadable);
        }
    }
}
