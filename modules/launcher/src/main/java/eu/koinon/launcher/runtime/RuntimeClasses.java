package eu.koinon.launcher.runtime;

import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes that the runtime and the platform in it can see: the JDK, the runtime, and the database's driver.
 *
 * <p>What the launcher stands on (Liquibase and its like) stays out of their sight, so a library of the platform never
 * meets an older twin.
 */
final class RuntimeClasses {

    private RuntimeClasses() {}

    /**
     * Makes the class loader.
     *
     * @param folder the folder with the runtime's jars and resource adapters
     * @param further single jars beside them
     */
    static OpenURLClassLoader over(Path folder, List<Path> further) throws IOException {
        List<URL> urls = new ArrayList<>();
        // the folder too: the runtime looks its resource adapters up as resources
        urls.add(folder.toUri().toURL());
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar : jars.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        for (Path jar : further) {
            urls.add(jar.toUri().toURL());
        }
        return new OpenURLClassLoader(urls.toArray(URL[]::new), new Gate());
    }

    /** Lets through the JDK, what boots the runtime, and the log. */
    private static final class Gate extends ClassLoader {

        Gate() {
            super("koinon-gate", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("fish.payara.micro.") || name.startsWith(RuntimeClasses.class.getPackageName() + ".")) {
                return ClassLoader.getSystemClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
