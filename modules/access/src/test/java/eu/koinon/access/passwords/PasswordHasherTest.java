package eu.koinon.access.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.koinon.access.passwords.PasswordHash.Cost;
import eu.koinon.kernel.Busy;
import eu.koinon.kernel.Randomness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {
    private static final Cost CHEAP = new Cost(64, 1, 1);
    private static final Password TYPED = Password.typed("eleven tulips dance");

    private final Randomness randomness = new Randomness();
    private final PasswordHasher hasher = new PasswordHasher(randomness, new HashingPlaces(2), CHEAP);

    @Nested
    class Someone_signing_in {
        private final Optional<PasswordHash> stored = Optional.of(hasher.hash(TYPED));

        @Test
        void gets_in_with_the_password() {
            assertThat(hasher.check(Password.typed("eleven tulips dance"), stored))
                    .isEqualTo(PasswordCheck.MATCHES);
        }

        @Test
        void does_not_get_in_with_another() {
            assertThat(hasher.check(Password.typed("Eleven tulips dance"), stored))
                    .isEqualTo(PasswordCheck.DIFFERS);
        }

        @Test
        void learns_nothing_where_there_is_no_account() {
            assertThat(hasher.check(TYPED, Optional.empty())).isEqualTo(PasswordCheck.DIFFERS);
        }

        @Test
        void gets_in_from_a_keyboard_that_composes_otherwise() {
            Optional<PasswordHash> composed = Optional.of(hasher.hash(Password.typed("caf\u00e9 au lait noir")));

            assertThat(hasher.check(Password.typed("cafe\u0301 au\u00a0lait noir"), composed))
                    .isEqualTo(PasswordCheck.MATCHES);
        }

        @Test
        void does_not_get_in_with_compatible_but_different_letters() {
            Optional<PasswordHash> ligature = Optional.of(hasher.hash(Password.typed("\ufb01nal countdown")));

            assertThat(hasher.check(Password.typed("final countdown"), ligature))
                    .isEqualTo(PasswordCheck.DIFFERS);
        }

        @Test
        void does_not_get_in_with_an_endless_password_that_begins_right() {
            assertThat(hasher.check(Password.typed("eleven tulips dance" + "!".repeat(10_000)), stored))
                    .isEqualTo(PasswordCheck.DIFFERS);
        }

        @Test
        void does_not_get_in_by_a_broken_character_in_place_of_a_question_mark() {
            Optional<PasswordHash> question = Optional.of(hasher.hash(Password.typed("who goes there?")));

            assertThat(hasher.check(Password.typed("who goes there\ud800"), question))
                    .isEqualTo(PasswordCheck.DIFFERS);
        }

        @Test
        void has_the_hash_renewed_when_it_was_made_at_another_cost() {
            PasswordHasher dearer = new PasswordHasher(randomness, new HashingPlaces(1), new Cost(128, 1, 1));

            assertThat(dearer.check(TYPED, stored)).isEqualTo(PasswordCheck.MATCHES_OUTDATED);
            assertThat(dearer.needsRehash(dearer.hash(TYPED))).isFalse();
        }
    }

    @Nested
    class A_hash {
        @Test
        void is_the_one_that_the_reference_implementation_makes() {
            Optional<PasswordHash> reference = Optional.of(PasswordHash.parse(
                    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));

            assertThat(hasher.check(Password.typed("password"), reference)).isEqualTo(PasswordCheck.MATCHES_OUTDATED);
        }

        @Test
        void takes_64_MiB_three_passes_and_a_salt_of_its_own() {
            PasswordHasher real = new PasswordHasher(randomness, 1);
            String first = real.hash(TYPED).phc();

            assertThat(first)
                    .startsWith("$argon2id$v=19$m=65536,t=3,p=1$")
                    .isNotEqualTo(real.hash(TYPED).phc());
        }

        @Test
        void is_not_made_of_what_the_rules_refuse() {
            assertThatIllegalArgumentException().isThrownBy(() -> hasher.hash(Password.typed("x".repeat(201))));
            assertThatIllegalArgumentException().isThrownBy(() -> hasher.hash(Password.typed("a null \u0000 inside")));
        }
    }

    @Nested
    class Under_a_flood {
        private final HashingPlaces places = new HashingPlaces(2, Duration.ofMillis(50));

        @Test
        void no_more_hashes_run_at_once_than_there_are_places() throws Exception {
            HashingPlaces patient = new HashingPlaces(2, Duration.ofMinutes(1));
            AtomicInteger running = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            ExecutorService crowd = Executors.newFixedThreadPool(8);
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(crowd.submit(() -> patient.take(blocks -> {
                    int now = running.incrementAndGet();
                    Thread.yield();
                    running.decrementAndGet();
                    return most.accumulateAndGet(now, Math::max);
                })));
            }
            for (Future<Integer> one : all) {
                assertThat(one.get()).isBetween(1, 2);
            }
            crowd.shutdown();
        }

        @Test
        void who_finds_no_place_is_asked_to_come_back() throws Exception {
            PasswordHasher crowded = new PasswordHasher(randomness, places, CHEAP);
            CountDownLatch occupied = new CountDownLatch(2);
            CountDownLatch over = new CountDownLatch(1);
            ExecutorService crowd = Executors.newFixedThreadPool(2);
            for (int i = 0; i < 2; i++) {
                crowd.submit(() -> places.take(blocks -> {
                    occupied.countDown();
                    awaitQuietly(over);
                    return "done";
                }));
            }
            occupied.await();

            assertThatExceptionOfType(Busy.class)
                    .isThrownBy(() -> crowded.check(TYPED, Optional.empty()))
                    .returns(Duration.ofSeconds(5), Busy::retryAfter);
            assertThatExceptionOfType(Busy.class).isThrownBy(() -> crowded.hash(TYPED));

            over.countDown();
            crowd.shutdown();
            assertThat(crowd.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            assertThat(crowded.check(TYPED, Optional.empty())).isEqualTo(PasswordCheck.DIFFERS);
        }

        @Test
        void a_place_comes_free_again_when_the_work_fails() {
            HashingPlaces single = new HashingPlaces(1, Duration.ZERO);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> single.take(blocks -> {
                        throw new IllegalArgumentException();
                    }));
            assertThat(single.<String>take(blocks -> "free")).isEqualTo("free");
        }

        private static void awaitQuietly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void a_typed_password_does_not_show_itself_in_logs() {
        assertThat(TYPED).hasToString("Password[REDACTED]");
    }
}
