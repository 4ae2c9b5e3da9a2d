package eu.koinon.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings of this network, read once; {@code config/koinon.properties} documents each of them. */
@ApplicationScoped
public class Settings {

    private final Config config = ConfigProvider.getConfig();

    /** Where people reach the platform, without a slash at the end. */
    public URI publicUrl() {
        var text = text("koinon.public-url").orElse("http://localhost:8080");
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    public boolean isSecure() {
        return "https".equals(publicUrl().getScheme());
    }

    public Path data() {
        return Path.of(text("koinon.data").orElse("data"));
    }

    public Path keys() {
        return text("koinon.keys").map(Path::of).orElseGet(() -> data().resolve("keys"));
    }

    public boolean demo() {
        return flag("koinon.demo");
    }

    public String networkName() {
        return text("koinon.network.name").orElse("Koinon");
    }

    public Optional<String> networkContact() {
        return text("koinon.network.contact");
    }

    public Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(t -> !t.isEmpty());
    }

    public boolean flag(String key) {
        return text(key).map(Boolean::parseBoolean).orElse(false);
    }

    public int number(String key, int otherwise) {
        return text(key).map(Integer::parseInt).orElse(otherwise);
    }

    /** An ISO 8601 duration such as {@code PT8H}. */
    public Duration duration(String key, Duration otherwise) {
        return text(key).map(Duration::parse).orElse(otherwise);
    }

    /** Parts between commas. */
    public List<String> list(String key) {
        return text(key).stream()
                .flatMap(t -> List.of(t.split(",")).stream())
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }
}
