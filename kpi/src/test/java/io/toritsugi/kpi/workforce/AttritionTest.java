package io.toritsugi.kpi.workforce;

import static io.toritsugi.kpi.workforce.People.APRIL;
import static io.toritsugi.kpi.workforce.People.LAST_OF_APRIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.event.organization.LeavingReason;
import io.toritsugi.core.id.AgentId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who left, and who has been there for how long. */
class AttritionTest {
    /** April 2026: ann, bob and dora for 30 days, carl for 10: 100 days of agents, 100 ÷ 30 people; one of them left. */
    @Test
    void whoLeftIsDividedByTheMeanHeadcountOfAllDays() {
        Attrition april = Attrition.of(People.centre(), APRIL, LAST_OF_APRIL);

        assertThat(april).isEqualTo(new Attrition(1, 100, 30));
        assertThat(april.meanHeadcount()).isEqualTo("3.3333333333333333");
        assertThat(april.rate().orElseThrow()).isEqualByComparingTo("0.3"); // 1 × 30 ÷ 100
        assertThat(april.annualRate().orElseThrow()).isEqualByComparingTo("3.65"); // 1 × 365 ÷ 100
    }

    /** Dora's vendor lost her on 31 March, and the centre did not. */
    @Test
    void whoMovesWithinTheCentreDoesNotLeave() {
        assertThat(Attrition.of(People.centre(), APRIL.minusDays(1), APRIL).leavers())
                .isZero();
    }

    @Test
    void somebodyAsksWhoResignedAlone() {
        assertThat(Attrition.of(People.centre(), APRIL, LAST_OF_APRIL, Optional.of(LeavingReason.RESIGNED)::equals))
                .isEqualTo(new Attrition(1, 100, 30));
        assertThat(Attrition.of(People.centre(), APRIL, LAST_OF_APRIL, Optional.of(LeavingReason.RETIRED)::equals))
                .isEqualTo(new Attrition(0, 100, 30));
    }

    @Test
    void whereNobodyIsEmployedNothingIsDefined() {
        Attrition nobody = Attrition.of(People.centre(), APRIL.minusYears(30), APRIL.minusYears(30));

        assertThat(nobody).isEqualTo(new Attrition(0, 0, 1));
        assertThat(nobody.rate()).isEmpty();
        assertThat(nobody.annualRate()).isEmpty();
    }

    @Test
    void partsOfACentreAreAdded() {
        assertThat(new Attrition(1, 100, 30).plus(new Attrition(2, 50, 30))).isEqualTo(new Attrition(3, 150, 30));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attrition(1, 100, 30).plus(new Attrition(2, 50, 31)))
                .withMessage("Attrition.days must be 30 to be added, was 31");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 1", "0, -1, 1", "0, 0, 0"})
    void whatCannotBeIsRefused(long leavers, long agentDays, long days) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Attrition(leavers, agentDays, days));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attrition.of(People.centre(), APRIL, APRIL.minusDays(1)))
                .withMessageContaining("lastDay must not be before firstDay");
    }

    /** On 1 April: bob for 31 days, dora for 182, ann for 455, carl for over six years. */
    @Test
    void eachIsInOneCohortOfTenure() {
        assertThat(TenureCohort.of(People.centre().workforce(), APRIL, List.of(31L, 182L, 365L)))
                .extracting(TenureCohort::fromDays, TenureCohort::toDays, TenureCohort::agents)
                .containsExactly(
                        tuple(0L, OptionalLong.of(31), new TreeSet<>()),
                        tuple(31L, OptionalLong.of(182), agents("bob")),
                        tuple(182L, OptionalLong.of(365), agents("dora")),
                        tuple(365L, OptionalLong.empty(), agents("ann", "carl")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TenureCohort.of(People.centre().workforce(), APRIL, List.of(31L, 31L)))
                .withMessageContaining("must grow from 1 or more on");
    }

    private static SortedSet<AgentId> agents(String... ids) {
        SortedSet<AgentId> agents = new TreeSet<>();
        for (String id : ids) {
            agents.add(AgentId.of(id));
        }
        return agents;
    }

    /** English of level 3 has dora, until the end of April. */
    @Test
    void aSkillIsMissingWhereTooFewHaveIt() {
        assertThat(SkillGap.of(People.centre().skillMatrix(), People.ENGLISH, 3, 3, LAST_OF_APRIL))
                .isEqualTo(new SkillGap(People.ENGLISH, 3, 3, 1))
                .extracting(SkillGap::missing)
                .isEqualTo(2);
        assertThat(SkillGap.of(People.centre().skillMatrix(), People.ENGLISH, 3, 1, LAST_OF_APRIL.plusDays(1))
                        .missing())
                .isEqualTo(1);
        assertThat(SkillGap.of(People.centre().skillMatrix(), People.ENGLISH, 1, 0, APRIL)
                        .missing())
                .isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new SkillGap(People.ENGLISH, 3, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SkillGap(People.ENGLISH, 3, 0, -1));
    }
}
