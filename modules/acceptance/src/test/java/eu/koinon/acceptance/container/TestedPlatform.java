package eu.koinon.acceptance.container;

import eu.koinon.acceptance.inside.Inside;
import eu.koinon.acceptance.platform.AnotherBuild;
import eu.koinon.web.entry.StartListener;
import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR as it is shipped, with all its libraries and descriptors; only, a bare WAR stands where the pages are, and the
 * tests are one library more.
 */
public final class TestedPlatform {

    private static final String NAME = "platform.ear";
    private static final String WAR = "koinon-web.war";
    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" bean-discovery-mode="annotated" version="4.0"/>
            """;
    /** What begins when the platform has started, such as the jobs, begins here too. */
    private static final String WEB = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <listener><listener-class>eu.koinon.web.entry.StartListener</listener-class></listener>
            </web-app>
            """;

    private static boolean made;

    private TestedPlatform() {}

    /** The container keeps the first one for all classes; reading the EAR again for each would take longer than the tests. */
    public static synchronized EnterpriseArchive make() {
        if (made) {
            return ShrinkWrap.create(EnterpriseArchive.class, NAME).addAsModule(bareWar());
        }
        made = true;
        var ear = ShrinkWrap.create(ZipImporter.class, NAME)
                .importFrom(AnotherBuild.shippedEar().toFile())
                .as(EnterpriseArchive.class);
        ear.delete("/" + WAR);
        return ear.addAsModule(bareWar())
                // beans and resources are looked for in libraries of this name only
                .addAsLibrary(tests("koinon-inside.jar"))
                .addAsLibrary(jarOf(Assertions.class), "assertj.jar")
                .addAsLibrary(jarOf(Awaitility.class), "awaitility.jar")
                .addAsLibrary(jarOf(Matcher.class), "hamcrest.jar");
    }

    private static WebArchive bareWar() {
        return ShrinkWrap.create(WebArchive.class, WAR)
                .addClass(StartListener.class)
                .setWebXML(new StringAsset(WEB))
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml");
    }

    private static JavaArchive tests(String name) {
        return ShrinkWrap.create(JavaArchive.class, name)
                .addPackages(true, Inside.class.getPackage())
                .addAsManifestResource(new StringAsset(BEANS), "beans.xml");
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
