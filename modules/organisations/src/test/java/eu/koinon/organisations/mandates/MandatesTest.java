package eu.koinon.organisations.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.kernel.blobs.UploadProblem;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.SigningProblem;
import eu.koinon.organisations.membership.AssignRoles;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.MandateForm;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

class MandatesTest extends OnStage {

    private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final byte[] REGISTER = "%PDF-1.7 excerpt".getBytes(StandardCharsets.US_ASCII);

    private PersonId sina;
    private UUID sinasPlace;

    @BeforeEach
    void a_signatory(@TempDir Path data) throws Exception {
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/blobs.key"), Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        System.setProperty("koinon.data", data.toString());
        stage.clock().moveTo(NINE);
        sina = person("Sina");
        sinasPlace = join(sina, harbour, Role.MEMBER);
    }

    @AfterEach
    void away() {
        stage.clock().moveTo(NINE);
        System.clearProperty("koinon.data");
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_admin {

        @Test
        void I_prove_a_mandate_for_the_days_that_it_has_and_read_the_document_again() throws Exception {
            give(TODAY, TODAY.plusDays(30), true);

            prove(ada, "C:\\Users\\ada\\register.pdf", REGISTER);

            assertThat(proofs(ada).items())
                    .extracting(Proof::person, Proof::role, Proof::name, Proof::fromDay, Proof::untilDay)
                    .containsExactly(tuple(sina, Role.SIGNATORY, "register.pdf", TODAY, TODAY.plusDays(30)));
            assertThat(read(ada)).isEqualTo(REGISTER);
        }

        @Test
        void another_document_takes_the_place_of_the_first_whose_file_is_given_up() throws Exception {
            give(TODAY, null, true);
            prove(ada, "one.pdf", REGISTER);
            prove(ada, "two.pdf", "%PDF-1.7 another".getBytes(StandardCharsets.US_ASCII));

            assertThat(proofs(ada).items()).extracting(Proof::name).containsExactly("two.pdf");
            assertThat(references()).isEqualTo(1);
        }

        @Test
        void a_document_goes_with_the_role_that_it_proves() throws Exception {
            give(TODAY, null, true);
            prove(ada, "one.pdf", REGISTER);

            assign(new MandateForm("MEMBER", null, null));

            assertThat(proofs(ada).items()).isEmpty();
            assertThat(references()).isZero();
        }

        @Test
        void I_take_a_document_away() throws Exception {
            give(TODAY, null, true);
            prove(ada, "one.pdf", REGISTER);

            stage.as(ada, harbour, () -> {
                use(ProveMandate.class).remove(harbour, sina, "signatory");
                return "done";
            });

            assertThat(proofs(ada).items()).isEmpty();
            assertThat(references()).isZero();
        }

        @Test
        void what_is_no_document_is_not_taken_whatever_its_name_says() throws Exception {
            give(TODAY, null, true);

            assertThatThrownBy(() -> prove(ada, "register.pdf", "<html>".getBytes(StandardCharsets.US_ASCII)))
                    .isInstanceOf(UploadProblem.class);
            assertThat(proofs(ada).items()).isEmpty();
        }

        @Test
        void I_say_that_a_signatory_needs_a_proof_and_whether_a_deputy_may_sign_and_both_stay_when_nothing_is_said()
                throws Exception {
            assign(new MandateForm("SIGNATORY", null, null, true, true));
            assign(new MandateForm("SIGNATORY", null, "2027-01-31"), new MandateForm("MEMBER", null, null, true, true));

            var here = stage.as(ada, harbour, () -> use(ListPeople.class).list(harbour)).items().stream()
                    .filter(each -> each.person().equals(sina))
                    .findFirst()
                    .orElseThrow();
            assertThat(here.mandates())
                    .extracting(each -> each.role() + " " + each.proofNeeded() + " " + each.deputyMay())
                    .containsExactly("SIGNATORY true true", "MEMBER false false");
        }

        @Test
        void what_others_prove_is_missing_to_me() throws Exception {
            give(TODAY, null, true);
            prove(ada, "one.pdf", REGISTER);

            assertThatThrownBy(() ->
                            stage.as(nora, quay, () -> use(ListProofs.class).list(harbour)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() ->
                            stage.as(nora, quay, () -> use(ReadProof.class).read(harbour, sina, "signatory")))
                    .isInstanceOf(Missing.class);
        }

        private void assign(MandateForm... forms) throws Exception {
            stage.as(ada, harbour, () -> {
                var version = use(ListPeople.class).list(harbour).items().stream()
                        .filter(each -> each.person().equals(sina))
                        .findFirst()
                        .orElseThrow()
                        .version();
                return use(AssignRoles.class).assign(harbour, sina, version, new AssignRoles.Request(List.of(forms)));
            });
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator {

        @Test
        void I_read_and_bring_proofs_of_any_organisation() throws Exception {
            give(TODAY, null, true);
            stage.as(cora, secretariat, () -> prove("one.pdf", REGISTER));

            assertThat(stage.as(cora, secretariat, () -> use(ListProofs.class).list(harbour))
                            .items())
                    .hasSize(1);
            assertThat(stage.as(
                            cora,
                            secretariat,
                            () -> content(use(ReadProof.class).read(harbour, sina, "signatory"))))
                    .isEqualTo(REGISTER);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_member {

        @Test
        void I_read_no_proof_not_even_my_own_and_bring_none() throws Exception {
            give(TODAY, null, true);
            prove(ada, "one.pdf", REGISTER);

            assertThatThrownBy(() -> read(sina)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> proofs(milo)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> prove(milo, "one.pdf", REGISTER)).isInstanceOf(Missing.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_signatory {

        @Test
        void I_sign_by_a_mandate_that_needs_no_proof() throws Exception {
            give(TODAY, TODAY.plusDays(1), false);

            assertThat(signing()).isEqualTo(new MySigning(true, null, null, TODAY.plusDays(1)));
        }

        @Test
        void I_do_not_sign_before_the_proof_is_there_and_not_after_it_is_over() throws Exception {
            give(TODAY, TODAY.plusDays(10), true);
            assertThat(signing().why()).isEqualTo("mandate-unproven");

            prove(ada, "one.pdf", REGISTER);
            assertThat(signing().may()).isTrue();

            change("UPDATE organisations.membership_role SET until_day = NULL WHERE membership_id = ?", sinasPlace);
            stage.clock().pass(Duration.ofDays(10));
            assertThat(signing().may()).isTrue();
            stage.clock().pass(Duration.ofDays(1));
            assertThat(signing().why()).isEqualTo("mandate-unproven");
        }

        @Test
        void my_mandate_ends_at_midnight_where_my_organisation_has_its_seat() throws Exception {
            give(TODAY, TODAY, false);
            change("UPDATE organisations.organisation SET country = 'FI' WHERE id = ?", harbour.value());

            stage.clock().moveTo(Instant.parse("2026-11-16T21:59:59Z"));
            assertThat(signing().may()).isTrue();
            stage.clock().moveTo(Instant.parse("2026-11-16T22:00:00Z"));
            assertThat(signing().why()).isEqualTo("mandate-over");
        }

        @Test
        void it_begins_there_at_midnight_too() throws Exception {
            give(TODAY.plusDays(1), null, false);

            assertThat(signing().why()).isEqualTo("mandate-to-come");
            stage.clock().moveTo(Instant.parse("2026-11-16T23:00:00Z"));
            assertThat(signing().may()).isTrue();
        }

        @Test
        void whoever_holds_no_such_role_or_acts_for_nobody_does_not_sign() throws Exception {
            assertThat(signing().why()).isEqualTo("mandate-none");
            assertThat(stage.as(sina, null, () -> use(ReadMySigning.class).read())
                            .why())
                    .isEqualTo("mandate-none");
        }

        @Test
        void what_asks_for_a_signatory_is_refused_with_the_reason() throws Exception {
            give(TODAY.minusDays(9), TODAY.minusDays(1), false);

            assertThatThrownBy(() -> stage.fenced(sina, harbour, Duty.NONE, () -> {
                        var current = use(CurrentActor.class);
                        return use(StoredSigningMandates.class).require(current.actor());
                    }))
                    .isInstanceOf(SigningProblem.MandateOver.class);
        }

        private MySigning signing() throws Exception {
            return stage.as(sina, harbour, () -> use(ReadMySigning.class).read());
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class A_reminder {

        @Test
        void goes_to_whoever_holds_the_mandate_and_to_the_admins_30_and_7_days_before_the_end_and_once_each()
                throws Exception {
            give(TODAY.minusYears(1), TODAY.plusDays(31), false);

            assertThat(remind()).isEmpty();
            stage.clock().pass(Duration.ofDays(1));
            assertThat(remind()).containsExactlyInAnyOrder(mail(sina), mail(ada));
            assertThat(remind()).isEmpty();
            stage.clock().pass(Duration.ofDays(22));
            assertThat(remind()).isEmpty();
            stage.clock().pass(Duration.ofDays(1));
            assertThat(remind()).containsExactlyInAnyOrder(mail(sina), mail(ada));
            stage.clock().pass(Duration.ofDays(1));
            assertThat(remind()).isEmpty();
        }

        @Test
        void says_whose_mandate_ends_and_when() throws Exception {
            give(TODAY.minusYears(1), TODAY.plusDays(7), false);

            remind();

            var toSina = letters().stream()
                    .filter(letter -> letter.recipient().value().equals(mail(sina)))
                    .reduce((one, other) -> other)
                    .orElseThrow();
            assertThat(toSina.arguments())
                    .containsEntry("own", "yes")
                    .containsEntry("day", "23 November 2026")
                    .containsEntry("days", 7)
                    .containsEntry("role", "Signatory");
        }

        @Test
        void is_not_sent_for_a_mandate_that_began_within_that_time() throws Exception {
            give(TODAY, TODAY.plusDays(20), false);

            assertThat(remind()).isEmpty();
        }

        @Test
        void is_sent_once_when_two_nodes_look_at_the_same_moment() throws Exception {
            give(TODAY.minusYears(1), TODAY.plusDays(20), false);
            var before = letters().size();

            atOnce(List.of(() -> write(), () -> write(), () -> write()));

            assertThat(letters().subList(before, letters().size()))
                    .filteredOn(letter -> letter.recipient().value().equals(mail(sina)))
                    .hasSize(1);
        }

        /** To whom of this organisation it was written. */
        private List<String> remind() throws Exception {
            var before = letters().size();
            write();
            return letters().subList(before, letters().size()).stream()
                    .filter(letter -> letter.kind().equals("mandate-ends"))
                    .map(letter -> letter.recipient().value())
                    .filter(address -> List.of(mail(sina), mail(ada), mail(milo), mail(nora))
                            .contains(address))
                    .toList();
        }

        private boolean write() throws Exception {
            return stage.asVisitor(() -> use(MandateReminders.class).write());
        }

        private List<Letter> letters() {
            return stage.letters().all();
        }
    }

    private String mail(PersonId person) {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement("SELECT email FROM access.person WHERE id = ?")) {
            statement.setObject(1, person.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void give(LocalDate from, LocalDate until, boolean proofNeeded) throws Exception {
        stage.network().give(sinasPlace, harbour, Role.SIGNATORY, from, until);
        change(
                "UPDATE organisations.membership_role SET proof_needed = ? WHERE membership_id = ? AND role = 'SIGNATORY'",
                proofNeeded,
                sinasPlace);
    }

    private Proof prove(PersonId by, String name, byte[] content) throws Exception {
        return stage.as(by, harbour, () -> prove(name, content));
    }

    private Proof prove(String name, byte[] content) throws Exception {
        try (var incoming =
                use(Blobs.class).receive(new ByteArrayInputStream(content), ProveMandate.LARGEST, ProveMandate.TAKEN)) {
            return use(ProveMandate.class).prove(harbour, sina, "signatory", name, incoming);
        }
    }

    private ProofList proofs(PersonId by) throws Exception {
        return stage.as(by, harbour, () -> use(ListProofs.class).list(harbour));
    }

    private byte[] read(PersonId by) throws Exception {
        return stage.as(by, harbour, () -> content(use(ReadProof.class).read(harbour, sina, "signatory")));
    }

    private static byte[] content(ReadProof.Opened opened) throws Exception {
        try (var stream = opened.content().stream()) {
            return stream.readAllBytes();
        }
    }

    private long references() throws Exception {
        return count("SELECT count(*) FROM kernel.blob_reference r WHERE EXISTS (SELECT 1 FROM"
                + " organisations.mandate_proof p WHERE p.reference = r.id AND p.organisation_id = '" + harbour + "')"
                + " OR NOT EXISTS (SELECT 1 FROM organisations.mandate_proof p WHERE p.reference = r.id)");
    }
}
