package eu.koinon.acceptance.inside;

import eu.koinon.acceptance.container.TestedPlatform;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the test classes of this package have in common: they run inside the runtime, each test in a request of its own,
 * with the beans as they are shipped.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class Inside {

    @Deployment
    public static EnterpriseArchive platform() {
        return TestedPlatform.make();
    }
}
