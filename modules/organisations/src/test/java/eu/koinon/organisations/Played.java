package eu.koinon.organisations;

import eu.koinon.access.UseCase;
import eu.koinon.organisations.stage.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All use cases of this module on a stage, with what they stand on. */
public final class Played {

    private static final Set<Class<? extends Annotation>> BEANS = Set.of(UseCase.class, ApplicationScoped.class);

    private Played() {}

    public static Stage here() {
        return new Stage(beans());
    }

    /** @param more of another module, for what spans both */
    public static Stage with(List<Class<?>> more) {
        var all = new ArrayList<Class<?>>(beans());
        all.addAll(more);
        return new Stage(all);
    }

    private static List<Class<?>> beans() {
        try {
            var root = Path.of(NetworkSetUp.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var files = Files.walk(root)) {
                return files.filter(file -> file.toString().endsWith(".class"))
                        .map(file -> root.relativize(file).toString())
                        .filter(name -> !name.endsWith("Resource.class") && !name.endsWith("package-info.class"))
                        .<Class<?>>map(name -> load(name))
                        .filter(type -> BEANS.stream().anyMatch(type::isAnnotationPresent))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length()).replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
