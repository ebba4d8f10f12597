package io.toritsugi.core.organization;

import static io.toritsugi.core.organization.SampleCentre.DAY;
import static io.toritsugi.core.organization.SampleCentre.ENGLISH;
import static io.toritsugi.core.organization.SampleCentre.MORTGAGE;
import static io.toritsugi.core.organization.SampleCentre.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.organization.staff.SkillGrant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillMatrixTest {
    private static final SkillMatrix MATRIX = SampleCentre.organization().skillMatrix();

    @ParameterizedTest
    @CsvSource({
        "2024-04-30, ",
        "2024-05-01, 2",
        "2025-06-30, 2",
        "2025-07-01, 4",
        "2026-06-30, 4", // the last day still counts
        "2026-07-01, "
    })
    void aLevelHoldsFromItsFirstToItsLastDay(LocalDate day, Integer level) {
        assertThat(MATRIX.levelOf(id("ann"), ENGLISH, day))
                .isEqualTo(Optional.ofNullable(level).map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    @Test
    void aSkillAtItsLowestLevelIsASkill() {
        assertThat(MATRIX.skillsOf(id("ann"), DAY)).isEqualTo(Map.of(ENGLISH, 4, MORTGAGE, 0));
    }

    @Test
    void theHistoryKeepsWhatWasBefore() {
        assertThat(MATRIX.history(id("ann")))
                .extracting(SkillGrant::skill, SkillGrant::level)
                .containsExactly(tuple(ENGLISH, 2), tuple(MORTGAGE, 0), tuple(ENGLISH, 4));
    }

    @ParameterizedTest
    @CsvSource({"1, 2024-05-01", "2, 2024-05-01", "3, 2025-07-01", "5, "})
    void aRampEndsOnTheFirstDayAtTheLevel(int level, LocalDate day) {
        assertThat(MATRIX.reached(id("ann"), ENGLISH, level)).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-03-31, 3",
        "1, 2026-04-01, 2", // gone has a grant until May, and left on 31 March
        "5, 2026-04-30, 1",
        "5, 2026-05-01, 0"
    })
    void coverageCountsWhoIsEmployedAndHasTheLevel(int level, LocalDate day, int agents) {
        assertThat(MATRIX.coverage(ENGLISH, level, day)).isEqualTo(agents);
    }

    @Test
    void whatExpiresIsListedByDayAndWhatIsRenewedIsNot() {
        assertThat(MATRIX.expiring(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)))
                .extracting(SkillMatrix.Expiry::agent, expiry -> expiry.grant().lastDay())
                .containsExactly(
                        tuple(id("bob"), Optional.of(LocalDate.of(2026, 4, 30))),
                        tuple(id("ann"), Optional.of(LocalDate.of(2026, 6, 30))));
    }

    @Property
    @Domain(Organizations.class)
    @Domain(DomainContext.Global.class)
    void holdersAreWhomALookAtEverybodyFinds(
            @ForAll Organization organization, @ForAll LocalDate day, @ForAll @IntRange(min = 0, max = 3) int level) {
        SkillMatrix matrix = organization.skillMatrix();
        SkillId skill = SkillId.of("k0");

        assertThat(matrix.holders(skill, level, day))
                .containsExactlyElementsOf(organization.workforce().employedOn(day).stream()
                        .filter(agent -> matrix.levelOf(agent, skill, day).isPresent())
                        .filter(agent -> matrix.levelOf(agent, skill, day).getAsInt() >= level)
                        .toList());
        assertThat(matrix.coverage(skill, level, day)).isGreaterThanOrEqualTo(matrix.coverage(skill, level + 1, day));
    }

    @Property
    @Domain(Organizations.class)
    void whoseSkillExpiresDoesNotHaveItOnTheDayAfter(@ForAll Organization organization, @ForAll LocalDate day) {
        SkillMatrix matrix = organization.skillMatrix();
        for (AgentId agent : organization.workforce().employedOn(day)) {
            for (SkillId skill :
                    organization.data().skills().stream().map(k -> k.id()).toList()) {
                boolean lost = matrix.levelOf(agent, skill, day).isPresent()
                        && matrix.levelOf(agent, skill, day.plusDays(1)).isEmpty();
                assertThat(matrix.expiring(day, day).stream()
                                .anyMatch(expiry -> expiry.agent().equals(agent)
                                        && expiry.grant().skill().equals(skill)))
                        .isEqualTo(lost);
            }
        }
    }
}
