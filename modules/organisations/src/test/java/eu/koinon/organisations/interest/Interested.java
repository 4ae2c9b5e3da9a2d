package eu.koinon.organisations.interest;

import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.interest.applications.AdmitLate;
import eu.koinon.organisations.interest.applications.ApplicationAsked;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationPage;
import eu.koinon.organisations.interest.applications.AttachFile;
import eu.koinon.organisations.interest.applications.InviteColleague;
import eu.koinon.organisations.interest.applications.ReadApplication;
import eu.koinon.organisations.interest.applications.SaveAnswers;
import eu.koinon.organisations.interest.applications.StartApplication;
import eu.koinon.organisations.interest.applications.SubmitApplication;
import eu.koinon.organisations.interest.applications.WithdrawApplication;
import eu.koinon.organisations.interest.calls.CallForm;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.CreateCall;
import eu.koinon.organisations.interest.calls.EditQuestions;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.calls.PublishCall;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import eu.koinon.organisations.interest.calls.QuestionKind;
import eu.koinon.organisations.interest.calls.ReadCall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** Calls and applications for the tests of both. */
abstract class Interested extends OnStage {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @BeforeEach
    void aDataFolder() throws IOException {
        var data = Files.createTempDirectory("interest");
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/blobs.key"), Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        if (System.getProperty("koinon.data") == null || !Files.exists(Path.of(System.getProperty("koinon.data")))) {
            System.setProperty("koinon.data", data.toString());
        }
    }

    static String address() {
        return "someone" + COUNT.incrementAndGet() + "@applicant.example";
    }

    CallForm form(boolean renewal, int days) {
        var deadline =
                LocalDateTime.ofInstant(stage.clock().instant(), BRUSSELS).plusDays(days);
        return new CallForm(
                renewal,
                List.of("de"),
                deadline.toLocalDate().toString(),
                "17:00",
                "Europe/Brussels",
                Map.of("en", "A call", "de", "Ein Aufruf"),
                Map.of("en", "Short"),
                Map.of());
    }

    InterestCall draft(boolean renewal) throws Exception {
        return stage.as(cora, secretariat, () -> use(CreateCall.class).create(form(renewal, 30)));
    }

    /** An open call that asks for no file. */
    InterestCall open(boolean renewal) throws Exception {
        var call = draft(renewal);
        for (var question : call.questions()) {
            if (question.kind() == QuestionKind.FILE && !renewal) {
                var version = read(call.id()).version();
                stage.as(cora, secretariat, () -> use(EditQuestions.class).remove(call.id(), question.id(), version));
            }
        }
        return publish(read(call.id()));
    }

    InterestCall publish(InterestCall call) throws Exception {
        return stage.as(cora, secretariat, () -> use(PublishCall.class).publish(call.id(), call.version()));
    }

    InterestCall read(CallId call) throws Exception {
        return stage.as(cora, secretariat, () -> use(ReadCall.class).read(call));
    }

    /** Begins an application and returns the secret of its link. */
    String begin(InterestCall call, String email) throws Exception {
        stage.asVisitor(() -> {
            use(StartApplication.class).start(call.id(), email, "en");
            return null;
        });
        return carryOut();
    }

    String carryOut() throws Exception {
        var asked = stage.use(eu.koinon.organisations.stage.AskedJobs.class).last();
        stage.asVisitor(() -> {
            use(ApplicationAsked.class).run(asked.instance());
            return null;
        });
        return stage.letters().lastSecret();
    }

    ApplicationPage application(String secret) throws Exception {
        return stage.asVisitor(() -> use(ReadApplication.class).read(secret));
    }

    SaveAnswers.Saved save(String secret, SaveAnswers.Given... given) throws Exception {
        return stage.asVisitor(() -> use(SaveAnswers.class).save(secret, List.of(given)));
    }

    static SaveAnswers.Given given(Question question, String words, long version) {
        return new SaveAnswers.Given(question.id(), words, version);
    }

    static Question asks(InterestCall call, Meaning meaning) {
        return call.meaning(meaning).orElseThrow();
    }

    static Question asks(InterestCall call, QuestionKind kind) {
        return call.questions().stream()
                .filter(question -> question.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** An answer to each question that can be answered in words. */
    static SaveAnswers.Given[] everything(InterestCall call, String name) {
        var all = new ArrayList<SaveAnswers.Given>();
        for (var question : call.questions()) {
            var words =
                    switch (question.kind()) {
                        case TEXT -> question.meaning() == Meaning.NAME ? name : "Something";
                        case LONG_TEXT -> "We have\nworked.";
                        case CHOICE -> question.meaning() == Meaning.COUNTRY ? "BE" : "NATIONAL";
                        case CHOICES -> question.options().get(0).id().toString();
                        case NUMBER -> "3";
                        case DATE -> "2020-01-01";
                        case DECLARATION -> "yes";
                        case FILE -> "";
                    };
            all.add(given(question, words, 0));
        }
        return all.toArray(SaveAnswers.Given[]::new);
    }

    static List<String> wrong(Throwable problem) {
        return ((InvalidFields) problem)
                .fields().stream().map(FieldProblem::key).toList();
    }

    static byte[] pdf(String text) {
        try (var bytes = new ByteArrayOutputStream()) {
            bytes.write(("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String whole(InterestCall call, String name) throws Exception {
        var secret = begin(call, address());
        save(secret, everything(call, name));
        return secret;
    }

    int submit(String secret) throws Exception {
        var version = application(secret).application().version();
        return stage.asVisitor(() -> use(SubmitApplication.class).submit(secret, version));
    }

    void withdraw(String secret) throws Exception {
        stage.asVisitor(() -> {
            use(WithdrawApplication.class).withdraw(secret);
            return null;
        });
    }

    String invite(String secret, String email) throws Exception {
        stage.asVisitor(() -> {
            use(InviteColleague.class).invite(secret, new InviteColleague.Request(email, "de"));
            return null;
        });
        return stage.letters().lastSecret();
    }

    void admit(ApplicationId application, String days, String reason) throws Exception {
        stage.as(cora, secretariat, () -> {
            use(AdmitLate.class).admit(application, new AdmitLate.Request(days, reason));
            return null;
        });
    }

    void attach(String secret, QuestionId question, String name, String text) throws Exception {
        stage.asVisitor(() -> {
            use(AttachFile.class).check(secret, question);
            try (var incoming = use(Blobs.class)
                    .receive(new ByteArrayInputStream(pdf(text)), AttachFile.LARGEST, AttachFile.TAKEN)) {
                use(AttachFile.class).attach(secret, question, name, incoming);
            }
            return null;
        });
    }
}
