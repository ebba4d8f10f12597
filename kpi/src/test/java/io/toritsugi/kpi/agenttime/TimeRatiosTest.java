package io.toritsugi.kpi.agenttime;

import static io.toritsugi.kpi.agenttime.AgentDay.LUNCH;
import static io.toritsugi.kpi.agenttime.AgentDay.TOILET;
import static io.toritsugi.kpi.agenttime.AgentDay.TRAINING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.agent.Activity.Kind;
import io.toritsugi.core.value.Bilingual;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRatiosTest {
    /**
     * One day, in minutes: talk 120 + 60, hold 15, wrap-up 45: handling 240. Ringing 10, waiting 110, manual work 30. Training
     * 40, toilet 15, tool lost 5: paid 240 + 10 + 110 + 30 + 40 + 15 + 5 = 450. Lunch 60, not paid: staffed 510.
     */
    private static final TimeTotals DAY = AgentDay.of("a1")
            .ready("09:00")
            .offered("09:50", "i1") // waiting 50
            .answered("10:00", "i1") // ringing 10
            .held("12:00", "i1") // talk 120
            .resumed("12:15", "i1") // hold 15
            .hungUp("13:15", "i1") // talk 60
            .wrapUp("13:15", "i1")
            .wrappedUp("14:00", "i1") // wrap-up 45
            .away("14:00", LUNCH)
            .ready("15:00") // lunch 60
            .manual("15:40", "16:10") // waiting 40, manual work 30
            .away("16:10", TRAINING)
            .away("16:50", TOILET) // training 40
            .ready("17:05") // toilet 15
            .toolLost("17:25") // waiting 20
            .toolBack("17:30") // tool lost 5
            .logout("17:30")
            .totalsUntil("23:00");

    private static TimeRatio ratio(String id) {
        return TimeRatios.all().stream()
                .filter(ratio -> ratio.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} = {1} / {2}")
    @CsvSource({
        // handling ÷ (handling + waiting + ringing) = 240 ÷ (240 + 110 + 10)
        "occupancy.handling, 240, 360",
        // handling ÷ (handling + waiting), ringing in neither = 240 ÷ (240 + 110)
        "occupancy.on-contact, 240, 350",
        // handling ÷ (handling + manual work + waiting + ringing) = 240 ÷ (240 + 30 + 120)
        "occupancy.interacting, 240, 390",
        // (handling + waiting + ringing) ÷ staffed
        "utilisation.with-waiting, 360, 510",
        // handling ÷ staffed
        "utilisation.customer-time, 240, 510",
        // handling ÷ paid
        "utilisation.paid-time, 240, 450",
        // handling ÷ (paid - training - toilet) = 240 ÷ (450 - 40 - 15)
        "utilisation.paid-time-at-work, 240, 395",
        // (handling + waiting + ringing) ÷ paid
        "utilisation.paid-time-with-waiting, 360, 450",
        // (training + toilet + tool lost) ÷ paid = 1 - (240 + 120 + 30) ÷ 450
        "shrinkage.recorded, 60, 450",
        // training ÷ paid
        "shrinkage.recorded-planned, 40, 450",
        // (toilet + tool lost) ÷ paid
        "shrinkage.recorded-unplanned, 20, 450"
    })
    void eachDefinitionDividesItsOwnTimes(String id, long numerator, long denominator) {
        TimeRatioValue value = ratio(id).of(DAY);

        assertThat(value)
                .isEqualTo(
                        new TimeRatioValue(id + "/1", Duration.ofMinutes(numerator), Duration.ofMinutes(denominator)));
    }

    @Test
    void noTwoDefinitionsShareAValueOrAKey() {
        assertThat(TimeRatios.all()).extracting(TimeRatio::key).doesNotHaveDuplicates();
        assertThat(TimeRatios.all()).extracting(TimeRatio::name).doesNotHaveDuplicates();
        assertThat(TimeRatios.all())
                .extracting(ratio -> ratio.of(DAY).value().orElseThrow())
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingDividedByNothingIsUndefined() {
        assertThat(TimeRatios.all())
                .extracting(ratio -> ratio.of(new TimeTotals()).value())
                .allSatisfy(value -> assertThat(value).isEmpty());
    }

    @Test
    void aValueHas17Digits() {
        assertThat(TimeRatios.occupancyOfHandling().of(DAY).value()).contains(new BigDecimal("0.66666666666666667"));
    }

    @Test
    void anOwnDefinitionNeedsNothingButItsSets() {
        TimeRatio training = TimeRatio.builder()
                .id("training.staffed")
                .version(2)
                .name(new Bilingual("Training", "研修"))
                .description(new Bilingual("Training in staffed time", "勤務時間に占める研修の割合"))
                .addAllNumerator(TimeCategory.where(category -> category.reasonClass()
                        .filter(TRAINING.reasonClass()::equals)
                        .isPresent()))
                .addAllDenominator(TimeCategory.where(category -> category.kind() != Kind.LOGGED_OUT))
                .source("this test")
                .build();

        assertThat(training.of(DAY))
                .isEqualTo(new TimeRatioValue("training.staffed/2", Duration.ofMinutes(40), Duration.ofMinutes(510)));
    }

    @ParameterizedTest
    @CsvSource({"Occupancy, 1", "own, 0"})
    void aDefinitionIsCheckedAtBirth(String id, int version) {
        TimeRatio.Builder builder = TimeRatio.builder()
                .id(id)
                .version(version)
                .name(new Bilingual("Own", "独自"))
                .description(new Bilingual("Own", "独自"))
                .addAllNumerator(TimeCategory.all())
                .addAllDenominator(TimeCategory.all())
                .source("this test");

        assertThatIllegalArgumentException().isThrownBy(builder::build);
    }

    @Test
    void aDefinitionNeedsSomethingToDivideBy() {
        TimeRatio.Builder builder = TimeRatio.builder()
                .id("own")
                .name(new Bilingual("Own", "独自"))
                .description(new Bilingual("Own", "独自"))
                .addAllNumerator(TimeCategory.all())
                .source("this test");

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("0 categories");
    }

    @Test
    void valuesOfOneDefinitionAreAddedByTheirParts() {
        TimeRatioValue twoDays =
                TimeRatios.shrinkage().of(DAY).plus(TimeRatios.shrinkage().of(DAY));

        assertThat(twoDays.numerator()).isEqualTo(Duration.ofHours(2));
        assertThat(twoDays.value()).isEqualTo(TimeRatios.shrinkage().of(DAY).value());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoDays.plus(TimeRatios.plannedShrinkage().of(DAY)));
    }
}
