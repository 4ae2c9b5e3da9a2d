package eu.koinon.organisations.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.SigningProblem;
import eu.koinon.organisations.mandates.SigningRule.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SigningRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final PersonId ME = new PersonId(new UUID(0, 1));
    private static final PersonId OTHER = new PersonId(new UUID(0, 2));

    @Property
    void who_has_a_mandate_for_today_with_the_proof_that_it_needs_may_sign_and_nobody_else(
            @ForAll @Size(max = 5) List<@IntRange(min = -3, max = 3) Integer> firsts,
            @ForAll @IntRange(max = 4) int length,
            @ForAll boolean needed,
            @ForAll boolean proven) {
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < firsts.size(); i++) {
            var from = TODAY.plusDays(firsts.get(i));
            claims.add(new Claim(i == 0 ? null : OTHER, from, from.plusDays(length), needed, proven, TODAY));
        }
        var good = claims.stream()
                .filter(claim ->
                        !claim.fromDay().isAfter(TODAY) && !claim.untilDay().isBefore(TODAY) && (proven || !needed))
                .findFirst();

        if (good.isPresent()) {
            var mandate = SigningRule.judge(ME, claims);
            assertThat(mandate.signatory()).isEqualTo(ME);
            assertThat(mandate.inSteadOf()).isEqualTo(good.get().inSteadOf());
            assertThat(mandate.untilDay()).isAfterOrEqualTo(TODAY);
        } else {
            assertThat(catchThrowable(() -> SigningRule.judge(ME, claims))).isInstanceOf(SigningProblem.class);
        }
    }

    @Property
    void nobody_signs_in_anothers_stead_who_may_in_their_own_right(@ForAll @IntRange(max = 4) int others) {
        var claims = new ArrayList<Claim>();
        claims.add(new Claim(null, TODAY, null, false, false, TODAY));
        for (int i = 0; i < others; i++) {
            claims.add(new Claim(OTHER, TODAY, null, false, false, TODAY));
        }

        assertThat(SigningRule.judge(ME, claims).inSteadOf()).isNull();
    }

    @Property
    void what_stands_in_the_way_is_what_is_nearest_to_being_mended(
            @ForAll boolean over, @ForAll boolean toCome, @ForAll boolean unproven) {
        var claims = new ArrayList<Claim>();
        if (over) {
            claims.add(new Claim(null, TODAY.minusDays(9), TODAY.minusDays(1), false, false, TODAY));
        }
        if (toCome) {
            claims.add(new Claim(OTHER, TODAY.plusDays(1), null, false, false, TODAY));
        }
        if (unproven) {
            claims.add(new Claim(OTHER, TODAY, TODAY, true, false, TODAY));
        }

        assertThat(catchThrowable(() -> SigningRule.judge(ME, claims)))
                .isInstanceOf(
                        unproven
                                ? SigningProblem.MandateUnproven.class
                                : toCome
                                        ? SigningProblem.MandateToCome.class
                                        : over ? SigningProblem.MandateOver.class : SigningProblem.NoSignatory.class);
    }
}
