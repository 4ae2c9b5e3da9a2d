package eu.koinon.launcher.runtime;

import eu.koinon.launcher.database.Database;
import fish.payara.micro.boot.AdminCommandRunner;
import java.util.ArrayList;
import java.util.List;

/** The two pools of connections, both as the role that owns nothing. */
final class Pools {

    private Pools() {}

    static void create(Database database, int size, AdminCommandRunner runner) {
        create("koinon", database, size, List.of(), runner);
        // for what must not wait for, or roll back with, a business transaction: sessions, limits, the scheduler
        create("koinon-direct", database, size, List.of("--nontransactionalconnections=true"), runner);
    }

    private static void create(
            String name, Database database, int size, List<String> further, AdminCommandRunner runner) {
        List<String> arguments = new ArrayList<>(List.of(
                "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
                "--restype=javax.sql.DataSource",
                "--steadypoolsize=2",
                "--maxpoolsize=" + size,
                "--maxwait=10000",
                "--isconnectvalidatereq=true",
                "--validationmethod=custom-validation",
                "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation"));
        arguments.addAll(further);
        arguments.add("--property");
        arguments.add(String.join(
                ":",
                property("url", database.url()),
                property("user", database.application().user()),
                property("password", database.application().password()),
                property("applicationName", name),
                property("tcpKeepAlive", "true")));
        arguments.add(name);
        PlatformRuntime.run(runner, "create-jdbc-connection-pool", arguments.toArray(String[]::new));
        PlatformRuntime.run(runner, "create-jdbc-resource", "--connectionpoolid=" + name, "jdbc/" + name);
    }

    /** Colons separate properties and equals signs their values; within a value a backslash takes that from them. */
    private static String property(String name, String value) {
        return name + "=" + value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
    }
}
