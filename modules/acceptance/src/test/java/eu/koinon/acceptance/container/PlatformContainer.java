package eu.koinon.acceptance.container;

import eu.koinon.acceptance.platform.AnotherBuild;
import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The runtime as it is shipped, for Arquillian: our launcher starts the database, brings the tables up to date, boots
 * Payara Micro with the two pools, and deploys the archive in place of the platform's own EAR.
 *
 * <p>It starts once: all classes have the same deployment, so the first one stays for all of them.
 */
public class PlatformContainer implements DeployableContainer<PlatformContainer.Configuration> {

    /** So few connections that tests meet each other's, and as many as a test can take to see them all. */
    public static final int CONNECTIONS = 4;

    private static final String TEST_SERVLET = "ArquillianServletRunnerEE9";

    private RunningPlatform platform;

    /** There is nothing to choose. */
    public static class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {
            // nothing to check
        }
    }

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (platform == null) {
            var started = start(archive);
            // even if the tests are cut short, no process outlives them
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            platform = started;
        }
        var address = platform.address();
        var context = new HTTPContext(address.getHost(), address.getPort()).add(new Servlet(TEST_SERVLET, "/"));
        return new ProtocolMetaData().addContext(context);
    }

    private static RunningPlatform start(Archive<?> archive) throws DeploymentException {
        try {
            var build = AnotherBuild.make(
                    "container", ear -> archive.as(ZipExporter.class).exportTo(ear.toFile(), true));
            return RunningPlatform.of(
                    build,
                    RunningPlatform.newFolder("inside"),
                    Map.of(
                            "koinon.database.port", String.valueOf(RunningPlatform.freePort()),
                            "koinon.database.pool", String.valueOf(CONNECTIONS)));
        } catch (IOException e) {
            throw new DeploymentException("the platform's folder could not be made", e);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // the next class needs it
    }

    @Override
    public void stop() {
        if (platform != null) {
            platform.close();
            platform = null;
        }
    }
}
