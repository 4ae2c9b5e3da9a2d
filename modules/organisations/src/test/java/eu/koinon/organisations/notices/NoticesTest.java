package eu.koinon.organisations.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.OnStage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The network's notices and terms, and who agreed to which version. */
class NoticesTest extends OnStage {

    private static final NoticeKind TERMS = NoticeKind.PARTICIPATION;
    private static final NoticeForm FIRST =
            new NoticeForm(0, Map.of("en", "Be discreet.\n\nBe kind.", "de", "Seien Sie diskret."), Map.of());

    @BeforeEach
    void nothingPublished() throws Exception {
        change("DELETE FROM organisations.notice_agreement");
        change("DELETE FROM organisations.notice_text");
        change("DELETE FROM organisations.notice");
    }

    @Nested
    class As_a_visitor {

        @Test
        void i_read_what_i_would_join_in_my_language_where_it_is_there() throws Exception {
            publish(FIRST);

            var notice = stage.asVisitor(() -> use(ReadNotices.class).current())
                    .items()
                    .get(0);

            assertThat(notice.number()).isEqualTo(1);
            assertThat(notice.paragraphs("de")).containsExactly("Seien Sie diskret.");
            assertThat(notice.paragraphs("fr")).containsExactly("Be discreet.", "Be kind.");
        }

        @Test
        void every_version_stays_as_it_was() throws Exception {
            publish(FIRST);
            publish(second("Be discreet, always."));

            var all = stage.asVisitor(() -> use(ReadNotices.class).all(TERMS)).items();

            assertThat(all).extracting(Notice::number).containsExactly(2, 1);
            assertThat(all.get(0).changesIn("fr")).isEqualTo("Always");
            assertThat(all.get(1).texts()).isEqualTo(FIRST.texts());
        }

        @Test
        void there_is_nothing_where_nothing_was_published() {
            assertThatThrownBy(
                            () -> stage.asVisitor(() -> use(ReadNotices.class).all(TERMS)))
                    .isInstanceOf(Missing.class);
        }

        @Test
        void i_can_neither_publish_nor_agree() {
            assertThatThrownBy(
                            () -> stage.asVisitor(() -> use(PublishNotice.class).publish(TERMS, FIRST)))
                    .isInstanceOf(SignInNeeded.class);
            assertThatThrownBy(() -> stage.asVisitor(() -> {
                        use(AgreeToNotice.class).agree(TERMS, 1);
                        return "agreed";
                    }))
                    .isInstanceOf(SignInNeeded.class);
        }
    }

    @Nested
    class As_a_member {

        @Test
        void i_am_asked_until_i_agree_and_again_for_the_next_version() throws Exception {
            publish(FIRST);
            assertThat(open(milo)).containsExactly(1);

            agree(milo, 1);
            agree(milo, 1);
            assertThat(open(milo)).isEmpty();

            publish(second("Be discreet, always."));
            assertThat(open(milo)).containsExactly(2);
        }

        @Test
        void i_cannot_agree_to_what_is_no_longer_asked_or_not_there_yet() throws Exception {
            publish(FIRST);
            publish(second("Be discreet, always."));

            assertThatThrownBy(() -> agree(milo, 1)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> agree(milo, 3)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> agree(milo, 0)).isInstanceOf(Missing.class);
            assertThat(open(milo)).containsExactly(2);
        }

        @Test
        void i_cannot_agree_for_somebody_else_even_behind_the_gate() throws Exception {
            publish(FIRST);

            assertThatThrownBy(() -> stage.fenced(milo, harbour, Duty.NONE, () -> {
                        use(Notices.class).agree(ada, TERMS, 1, Instant.EPOCH);
                        return "agreed";
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(open(ada)).containsExactly(1);
        }

        @Test
        void i_cannot_publish_even_behind_the_gate() throws Exception {
            assertThatThrownBy(() -> publish(ada, harbour, FIRST)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> stage.fenced(ada, harbour, Duty.NONE, () -> use(Notices.class)
                            .add(TERMS, 1, ada, Instant.EPOCH, FIRST.read())))
                    .isInstanceOf(RuntimeException.class);
            assertThat(count("SELECT count(*) FROM organisations.notice")).isZero();
        }
    }

    @Nested
    class As_coordinator {

        @Test
        void i_see_how_many_have_agreed_and_not_who() throws Exception {
            publish(FIRST);
            var before = counted();

            agree(milo, 1);

            assertThat(counted().agreed()).isEqualTo(before.agreed() + 1);
            assertThat(counted().people()).isEqualTo(before.people()).isGreaterThanOrEqualTo(4);
        }

        @Test
        void of_two_who_publish_at_once_the_second_is_told_and_nothing_is_overwritten() throws Exception {
            publish(FIRST);

            var results = atOnce(List.of(() -> publish(second("This one")), () -> publish(second("No, this one"))));

            assertThat(results).containsOnlyOnce(2);
            assertThat(results).hasAtLeastOneElementOfType(StaleVersion.class);
            assertThat(count("SELECT count(*) FROM organisations.notice")).isEqualTo(2);
        }

        @Test
        void english_must_be_there_and_what_is_new_from_the_second_version_on() throws Exception {
            assertThat(fields(new NoticeForm(0, Map.of("de", "Nur deutsch"), null)))
                    .containsExactly("texts.en");
            publish(FIRST);
            assertThat(fields(new NoticeForm(1, Map.of("en", "x"), Map.of()))).containsExactly("changes.en");
            assertThat(fields(new NoticeForm(1, Map.of("en", "x".repeat(20_001)), Map.of("en", "x".repeat(501)))))
                    .containsExactlyInAnyOrder("texts.en", "changes.en");
        }
    }

    private static NoticeForm second(String text) {
        return new NoticeForm(1, Map.of("en", text), Map.of("en", "Always"));
    }

    private int publish(NoticeForm form) throws Exception {
        return publish(cora, secretariat, form);
    }

    private int publish(PersonId who, OrganisationId actingFor, NoticeForm form) throws Exception {
        return stage.as(who, actingFor, () -> use(PublishNotice.class).publish(TERMS, form));
    }

    private List<String> fields(NoticeForm form) {
        try {
            publish(form);
            return List.of();
        } catch (InvalidFields problem) {
            return problem.fields().stream().map(FieldProblem::field).toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void agree(PersonId who, int number) throws Exception {
        stage.as(who, harbour, () -> {
            use(AgreeToNotice.class).agree(TERMS, number);
            return "agreed";
        });
    }

    private List<Integer> open(PersonId who) throws Exception {
        return stage.as(who, harbour, () -> use(ListOpenNotices.class).list()).items().stream()
                .map(Notice::number)
                .toList();
    }

    private CountAgreements.Agreements counted() throws Exception {
        return stage.as(cora, secretariat, () -> use(CountAgreements.class).count(TERMS, 1));
    }
}
