package io.toritsugi.kpi.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.kpi.write.Codecs;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalHistoryTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void arrivalsAreCountedByInterval() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        ArrivalHistory history = ArrivalHistory.builder(BERLIN, Duration.ofHours(12))
                .recorded(day, day.plusDays(2))
                .arrivals(Instant.parse("2026-01-05T10:59:59.999Z"), 1)
                .arrivals(Instant.parse("2026-01-05T11:00:00Z"), 2)
                .arrivals(Instant.parse("2026-01-05T22:59:59Z"), 3)
                .arrivals(Instant.parse("2026-01-07T12:00:00Z"), 4)
                .build();

        assertThat(history.days()).containsExactly(day, day.plusDays(1));
        assertThat(history.counts(day)).contains(List.of(1L, 5L));
        assertThat(history.counts(day.plusDays(1))).contains(List.of(0L, 0L));
        assertThat(history.counts(day.plusDays(2))).isEmpty();
    }

    @Test
    void anHourThatComesTwiceIsTwoIntervals() {
        LocalDate day = LocalDate.of(2026, 10, 25);
        ArrivalHistory history = ArrivalHistory.builder(BERLIN, Duration.ofHours(1))
                .recorded(day, day.plusDays(1))
                .arrivals(Instant.parse("2026-10-25T00:30:00Z"), 1)
                .arrivals(Instant.parse("2026-10-25T01:30:00Z"), 2)
                .arrivals(Instant.parse("2026-10-25T22:30:00Z"), 3)
                .build();

        assertThat(history.counts(day)).hasValueSatisfying(counts -> {
            assertThat(counts).hasSize(25).hasSameSizeAs(history.intervals(day));
            assertThat(counts.subList(2, 4)).containsExactly(1L, 2L);
            assertThat(counts.get(24)).isEqualTo(3);
        });
    }

    // In 1999 St. John's set its clock back from 00:01 to 23:01 of the day before: the new day has begun all the same.
    @Test
    void aDayThatTheClockShowsAgainIsOver() {
        LocalDate day = LocalDate.of(1999, 10, 31);
        Instant again = Instant.parse("1999-10-31T02:45:00Z");
        ZoneId zone = ZoneId.of("America/St_Johns");
        ArrivalHistory history = ArrivalHistory.builder(zone, Duration.ofMinutes(30))
                .recorded(day.minusDays(1), day.plusDays(1))
                .arrivals(again, 1)
                .build();

        assertThat(LocalDate.ofInstant(again, zone)).isEqualTo(day.minusDays(1));
        assertThat(history.counts(day.minusDays(1))).contains(Collections.nCopies(48, 0L));
        assertThat(history.counts(day))
                .hasValueSatisfying(counts -> assertThat(counts).contains(1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1H", "PT7M", "PT48H", "PT0.0005S"})
    void theLengthDividesADay(Duration length) {
        assertThatIllegalArgumentException().isThrownBy(() -> ArrivalHistory.builder(BERLIN, length));
    }

    @Test
    void aDayHasOneKind() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        DayKind holiday = new DayKind("holiday");
        SpecialDays.Builder days = SpecialDays.builder().day(day, holiday).day(day, holiday);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.day(day, new DayKind("fair")))
                .withMessageContaining("2026-01-01 with holiday and fair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.resembles(DayKind.of(DayOfWeek.MONDAY), DayOfWeek.SUNDAY))
                .withMessageContaining("monday");
        assertThat(days.build().kindOf(day.plusDays(1))).isEqualTo(DayKind.of(DayOfWeek.FRIDAY));
    }

    @Test
    void settingsAreReadBack() {
        ForecastSettings settings = ForecastSettings.builder()
                .weeks(8)
                .smoothing(new BigDecimal("0.25"))
                .fewestDays(4)
                .fewestSpecialDays(2)
                .coverage(new BigDecimal("0.8"))
                .build();
        String json = "{\"weeks\":8,\"smoothing\":0.25,\"fewestDays\":4,\"fewestSpecialDays\":2,\"coverage\":0.8}";

        for (JsonCodec codec : List.of(Codecs.JACKSON_2, Codecs.JACKSON_3)) {
            assertThat(codec.write(settings)).isEqualTo(json);
            assertThat(codec.read(json, ForecastSettings.class)).isEqualTo(settings);
            assertThat(codec.read("{}", ForecastSettings.class)).isEqualTo(ForecastSettings.standard());
        }
    }
}
