package eu.koinon.organisations.stage;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** The persistence unit as the platform has it, but with a transaction of its own instead of JTA. */
record TestUnit(DataSource source) implements PersistenceUnitInfo {

    private static final List<String> ENTITIES = List.of(
            "eu.koinon.access.accounts.Person",
            "eu.koinon.organisations.directory.Organisation",
            "eu.koinon.organisations.membership.Membership",
            "eu.koinon.organisations.membership.HeldRole",
            "eu.koinon.organisations.invitations.Invitation",
            "eu.koinon.organisations.workinggroups.WorkingGroup");

    static EntityManagerFactory on(DataSource source) {
        return new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new TestUnit(source),
                        Map.of(
                                "eclipselink.target-database", "PostgreSQL",
                                "eclipselink.cache.shared.default", "false",
                                "eclipselink.weaving", "false",
                                "eclipselink.logging.level", System.getProperty("test.sql", "SEVERE"),
                                "eclipselink.session-name", "stage-" + System.identityHashCode(source)));
    }

    @Override
    public String getPersistenceUnitName() {
        return "koinon-stage";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return TestUnit.class.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public List<String> getManagedClassNames() {
        return ENTITIES;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return TestUnit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {}

    @Override
    public ClassLoader getNewTempClassLoader() {
        return TestUnit.class.getClassLoader();
    }
}
