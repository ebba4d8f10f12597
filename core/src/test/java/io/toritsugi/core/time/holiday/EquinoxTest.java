package io.toritsugi.core.time.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The equinoxes of the law's approximation are those of the sky. */
class EquinoxTest {
    // Jean Meeus, Astronomical Algorithms, chapter 27: the mean equinox by a polynomial in thousands of years from
    // 2000, and the
    // periodic terms, an amplitude in hundred-thousandths of a day, a phase in degrees and a speed in degrees a
    // century.
    private static final double[] VERNAL = {2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057};
    private static final double[] AUTUMNAL = {2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078};
    private static final double[][] TERMS = {
        {485, 324.96, 1934.136}, {203, 337.23, 32964.467}, {199, 342.08, 20.186}, {182, 27.85, 445267.112},
        {156, 73.14, 45036.886}, {136, 171.52, 22518.443}, {77, 222.54, 65928.934}, {74, 296.72, 3034.906},
        {70, 243.58, 9037.513}, {58, 119.81, 33718.147}, {52, 297.17, 150.678}, {50, 21.02, 2281.226},
        {45, 247.54, 29929.562}, {44, 325.15, 31555.956}, {29, 60.93, 4443.417}, {18, 155.12, 67555.328},
        {17, 288.79, 4562.452}, {16, 198.04, 62894.029}, {14, 199.76, 31436.921}, {12, 95.39, 14577.848},
        {12, 287.11, 31931.756}, {12, 320.81, 34777.259}, {9, 227.73, 1222.114}, {8, 15.45, 16859.074}
    };
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    // The two clocks, of the sky and of the wall, are up to some minutes apart by 2150, nobody knows by how many.
    private static final Duration DOUBT = Duration.ofMinutes(6);

    // The autumnal equinox of 2107 comes twenty minutes before midnight; the approximation says the day after.
    private static final int BESIDE = 2107;

    static IntStream years() {
        return IntStream.rangeClosed(1955, 2150).filter(year -> year != BESIDE);
    }

    @Test
    void theApproximationIsBesideTheSkyInOneYear() {
        assertThat(Equinox.AUTUMNAL.in(BESIDE)).isEqualTo("2107-09-24");
        assertThat(instant(AUTUMNAL, BESIDE).atZone(JAPAN).toLocalDateTime())
                .isBetween(LocalDateTime.parse("2107-09-23T23:30"), LocalDateTime.parse("2107-09-23T23:50"));
        assertIsDayOf(Equinox.VERNAL.in(BESIDE), instant(VERNAL, BESIDE));
    }

    @ParameterizedTest
    @MethodSource("years")
    void theyAreThoseOfTheSky(int year) {
        assertIsDayOf(Equinox.VERNAL.in(year), instant(VERNAL, year));
        assertIsDayOf(Equinox.AUTUMNAL.in(year), instant(AUTUMNAL, year));
    }

    // Meeus, chapter 27, table of equinoxes: to the minute.
    @ParameterizedTest
    @CsvSource({
        "1996, 1996-03-20T08:04:07, 1996-09-22T18:01:08",
        "2000, 2000-03-20T07:36:19, 2000-09-22T17:28:40",
        "2005, 2005-03-20T12:34:29, 2005-09-22T22:24:14"
    })
    void theSkyIsReckonedRight(int year, LocalDateTime vernal, LocalDateTime autumnal) {
        assertThat(instant(VERNAL, year)).isBetween(utc(vernal, -60), utc(vernal, 60));
        assertThat(instant(AUTUMNAL, year)).isBetween(utc(autumnal, -60), utc(autumnal, 60));
    }

    private static Instant utc(LocalDateTime time, int seconds) {
        return time.atZone(ZoneId.of("UTC")).toInstant().plusSeconds(seconds);
    }

    private static void assertIsDayOf(LocalDate day, Instant equinox) {
        Instant from = day.atTime(LocalTime.MIN).atZone(JAPAN).toInstant();
        assertThat(equinox)
                .isBetween(from.minus(DOUBT), from.plus(Duration.ofDays(1)).plus(DOUBT));
    }

    private static Instant instant(double[] mean, int year) {
        double thousands = (year - 2000) / 1000.0;
        double day = 0;
        for (int i = mean.length - 1; i >= 0; i--) {
            day = day * thousands + mean[i];
        }
        double centuries = (day - 2451545.0) / 36525;
        double w = StrictMath.toRadians(35999.373 * centuries - 2.47);
        double longitude = 1 + 0.0334 * StrictMath.cos(w) + 0.0007 * StrictMath.cos(2 * w);
        double sum = 0;
        for (double[] term : TERMS) {
            sum += term[0] * StrictMath.cos(StrictMath.toRadians(term[1] + term[2] * centuries));
        }
        double julian = day + 0.00001 * sum / longitude;
        return Instant.ofEpochSecond(StrictMath.round((julian - 2440587.5) * 86_400));
    }
}
