package io.toritsugi.core.organization;

import static io.toritsugi.core.organization.SampleCentre.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.organization.staff.AgentProfile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkforceTest {
    private static final Workforce WORKFORCE = SampleCentre.organization().workforce();

    @ParameterizedTest
    @CsvSource({
        "ann,  2024-04-01, 0",
        "ann,  2024-04-02, 1",
        "ann,  2025-04-01, 365", // from the vendor to the house without a day between: one time
        "ann,  2024-03-31, ",
        "bob,  2022-03-31, 729",
        "bob,  2022-04-01, ",
        "bob,  2026-02-01, 0", // he came back: a new time
        "gone, 2026-03-31, 2190",
        "gone, 2026-04-01, "
    })
    void tenureCountsTheDaysSinceTheFirstOfAnUnbrokenTime(String agent, LocalDate day, Long days) {
        assertThat(WORKFORCE.tenureDays(id(agent), day))
                .isEqualTo(Optional.ofNullable(days).map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    @Test
    void whoMovesToAnotherEmployerNeitherLeavesNorComes() {
        LocalDate first = LocalDate.of(2025, 3, 1);
        LocalDate last = LocalDate.of(2025, 4, 30);

        assertThat(WORKFORCE.left(first, last)).isEmpty();
        assertThat(WORKFORCE.joined(first, last)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-03-31, gone",
        "2026-04-01, 2026-12-31, ",
        "2026-03-01, 2026-03-30, ",
        "2022-03-31, 2026-03-31, bob gone"
    })
    void attritionCountsWhoseLastDayLiesBetween(LocalDate first, LocalDate last, String agents) {
        assertThat(WORKFORCE.left(first, last)).isEqualTo(ids(agents));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, 2026-02-01, bob", "2024-04-01, 2025-01-01, ann carl", "2026-02-02, 2026-12-31, "})
    void hiringCountsWhoseFirstDayLiesBetween(LocalDate first, LocalDate last, String agents) {
        assertThat(WORKFORCE.joined(first, last)).isEqualTo(ids(agents));
    }

    @Property
    @Domain(Organizations.class)
    void tenureGrowsByADayADayUntilSomebodyLeaves(
            @ForAll Organization organization, @ForAll AgentId agent, @ForAll LocalDate day) {
        OptionalLong today = organization.workforce().tenureDays(agent, day);
        OptionalLong tomorrow = organization.workforce().tenureDays(agent, day.plusDays(1));

        assertThat(today.isPresent())
                .isEqualTo(organization.workforce().employedOn(day).contains(agent));
        if (today.isPresent() && tomorrow.isPresent()) {
            assertThat(tomorrow.getAsLong()).isEqualTo(today.getAsLong() + 1);
        }
        assertThat(organization.workforce().left(day, day).contains(agent))
                .isEqualTo(today.isPresent() && tomorrow.isEmpty());
        assertThat(organization.workforce().joined(day, day).contains(agent))
                .isEqualTo(today.equals(OptionalLong.of(0)));
    }

    @Property
    @Domain(Organizations.class)
    void headsOfTomorrowAreThoseOfTodayAndWhoComesWithoutWhoLeft(
            @ForAll Organization organization, @ForAll LocalDate day) {
        Workforce workforce = organization.workforce();
        TreeSet<AgentId> expected = new TreeSet<>(workforce.employedOn(day));
        expected.removeAll(workforce.left(day, day));
        expected.addAll(workforce.joined(day.plusDays(1), day.plusDays(1)));

        assertThat(workforce.employedOn(day.plusDays(1))).isEqualTo(expected);
        assertThat(workforce.employedOn(day))
                .allMatch(agent -> organization.findAgent(agent).map(AgentProfile::employments).orElseThrow().stream()
                        .anyMatch(employment -> !day.isBefore(employment.firstDay())));
    }

    private static Set<AgentId> ids(@Nullable String agents) {
        return agents == null
                ? Set.of()
                : Arrays.stream(agents.split(" ", -1)).map(SampleCentre::id).collect(Collectors.toSet());
    }
}
