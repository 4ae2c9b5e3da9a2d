package eu.koinon.web.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The addresses of the built files: {@code main.css} is {@code /assets/main-1b2c3d4e5f.css}. */
public final class Assets {
    private static final Map<String, String> ADDRESSES = read();

    private Assets() {}

    /**
     * The address of a built file.
     *
     * @throws IllegalArgumentException if the front-end build made no file of this name
     */
    public static String at(String name) {
        String address = ADDRESSES.get(name);
        if (address == null) {
            throw new IllegalArgumentException("The front-end build made no " + name);
        }
        return address;
    }

    private static Map<String, String> read() {
        try (InputStream bytes = Assets.class.getResourceAsStream("assets.properties")) {
            if (bytes == null) {
                throw new IllegalStateException("assets.properties is missing: the front end has not been built");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("assets.properties cannot be read", unreadable);
        }
    }
}
