package eu.koinon.organisations.imports;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.membership.Newcomer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Files for the tests of imports, and the jobs that go through them. */
abstract class Importing extends OnStage {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @BeforeEach
    void aDataFolderAndAnotherHour() throws IOException {
        var data = Files.createTempDirectory("imports");
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/blobs.key"), Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        if (System.getProperty("koinon.data") == null || !Files.exists(Path.of(System.getProperty("koinon.data")))) {
            System.setProperty("koinon.data", data.toString());
        }
        stage.clock().pass(Duration.ofHours(1));
    }

    static String fresh(String base) {
        return base + " " + COUNT.incrementAndGet();
    }

    static String address() {
        return "someone" + COUNT.incrementAndGet() + "@import.example";
    }

    String addressOf(PersonId person) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement("SELECT email FROM access.person WHERE id = ?")) {
            statement.setObject(1, person.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    ImportPage asCoordinator(ImportKind kind, String text) throws Exception {
        return bring(cora, secretariat, secretariat, kind, text.getBytes(StandardCharsets.UTF_8), null);
    }

    ImportPage asCoordinator(ImportKind kind, byte[] bytes, @Nullable String encoding) throws Exception {
        return bring(cora, secretariat, secretariat, kind, bytes, encoding);
    }

    ImportPage asAdmin(String text) throws Exception {
        return bring(ada, harbour, harbour, ImportKind.PEOPLE, text.getBytes(StandardCharsets.UTF_8), null);
    }

    /** Brings a file and has it looked at. */
    ImportPage bring(
            PersonId who,
            OrganisationId acting,
            OrganisationId organisation,
            ImportKind kind,
            byte[] bytes,
            @Nullable String encoding)
            throws Exception {
        var announced = new UploadImport.Announced(kind.name(), encoding, "list.csv");
        var page = stage.as(who, acting, () -> {
            use(UploadImport.class).check(organisation, announced);
            try (var incoming = use(Blobs.class)
                    .receive(new ByteArrayInputStream(bytes), UploadImport.LARGEST, UploadImport.TAKEN)) {
                return use(UploadImport.class).upload(organisation, announced, incoming);
            }
        });
        work(() -> use(CheckImport.class).run(page.id().toString()));
        return read(who, acting, page);
    }

    ImportPage read(PersonId who, OrganisationId acting, ImportPage page) throws Exception {
        return stage.as(who, acting, () -> use(ReadImport.class).read(page.organisation(), page.id()));
    }

    List<RowProblem> problems(PersonId who, OrganisationId acting, ImportPage page) throws Exception {
        return stage.as(who, acting, () -> use(ReadImport.class).problems(page.organisation(), page.id()));
    }

    ImportPage confirm(PersonId who, OrganisationId acting, ImportPage page, boolean leaveOut, boolean invite)
            throws Exception {
        return stage.as(who, acting, () -> use(ConfirmImport.class)
                .confirm(page.organisation(), page.id(), new ConfirmImport.Request(leaveOut, invite)));
    }

    /** Confirms it and has it carried out. */
    ImportPage carryOut(PersonId who, OrganisationId acting, ImportPage page, boolean leaveOut, boolean invite)
            throws Exception {
        confirm(who, acting, page, leaveOut, invite);
        carryOut(page);
        return read(who, acting, page);
    }

    void carryOut(ImportPage page) throws Exception {
        work(() -> use(CarryOutImport.class).run(page.id().toString()));
    }

    interface Work {
        void go() throws Exception;
    }

    /** As the scheduler does it: for nobody in particular. */
    void work(Work work) throws Exception {
        stage.asVisitor(() -> {
            work.go();
            return true;
        });
    }

    long organisations() throws SQLException {
        return count("SELECT count(*) FROM organisations.organisation");
    }

    static String sentence(RowProblem problem) {
        return problem.sentence(Messages.read().in("en"));
    }

    static final Newcomer IVO = new Newcomer("Ivo Ivić", "de", "Europe/Zagreb");
}
