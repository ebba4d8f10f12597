package io.toritsugi.kpi.compare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.targets.TargetSide;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One KPI of one group in two periods.
 *
 * <p>Differences are exact, but for those of quotients, which are computed from the parts of both and rounded once, to 17
 * significant digits. Immutable and thread-safe.
 *
 * @param scope which group, without its period; empty for the total; unmodifiable
 * @param current what it came to
 * @param base what it came to in the period beside which it is put
 * @since 0.1
 */
@JsonPropertyOrder({"scope", "current", "base", "differenceUnit", "difference", "relativeChange", "relativeChangePerDay"
})
public record KpiComparison(
        @JsonProperty(required = true) Map<String, String> scope,
        @JsonProperty(required = true) PeriodValue current,
        @JsonProperty(required = true) PeriodValue base) {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);
    private static final int HUNDREDTHS = 2;

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if the figures have another definition, another version of it, another unit or another
     *     attribution
     */
    public KpiComparison {
        scope = Collections.unmodifiableMap(new LinkedHashMap<>(scope));
        KpiValue now = current.figure();
        KpiValue then = base.figure();
        same("definition and version", now.definition(), then.definition(), current, base);
        same("unit", now.unit(), then.unit(), current, base);
        same("attribution", now.attribution(), then.attribution(), current, base);
    }

    private static void same(String part, Object now, Object then, PeriodValue current, PeriodValue base) {
        if (!now.equals(then)) {
            throw new IllegalArgumentException("KpiComparison must be of one " + part + ", was of " + now + " in "
                    + current.period() + " and of " + then + " in " + base.period() + ", of "
                    + current.figure().definition());
        }
    }

    /** {@return id and version of the definition, such as {@code "asa/1"}} */
    @JsonIgnore
    public String definition() {
        return current.figure().definition();
    }

    /** {@return what the difference is measured in: percentage points for shares, else the unit of the figures} */
    @JsonProperty
    public DifferenceUnit differenceUnit() {
        return DifferenceUnit.of(current.figure().unit());
    }

    /** {@return how much more it is than in the base, less than zero if it is less; empty if one of the two is undefined} */
    @JsonProperty
    public Optional<BigDecimal> difference() {
        if (undefined()) {
            return Optional.empty();
        }
        BigDecimal difference = quotients() ? quotientsApart() : now().subtract(then());
        boolean share = differenceUnit() == DifferenceUnit.PERCENTAGE_POINTS;
        return Optional.of(plain(share ? difference.movePointRight(HUNDREDTHS) : difference));
    }

    /**
     * {@return the difference as a share of the base: 0.25 for a quarter more; empty if one of the two is undefined, or if the base
     * is zero or less, of which nothing is a multiple}
     */
    @JsonProperty
    public Optional<BigDecimal> relativeChange() {
        if (undefined() || then().signum() <= 0) {
            return Optional.empty();
        }
        if (quotients()) {
            BigDecimal one = part(current).multiply(whole(base));
            BigDecimal other = part(base).multiply(whole(current));
            return Optional.of(plain(one.subtract(other).divide(other, DIGITS)));
        }
        return Optional.of(plain(now().subtract(then()).divide(then(), DIGITS)));
    }

    /**
     * {@return the relative change of what there is in a day, for periods of different lengths, such as February and March; empty
     * for everything but sums of counts, which alone grow with the days, and where the relative change is}
     */
    @JsonProperty
    public Optional<BigDecimal> relativeChangePerDay() {
        boolean counted = current.figure().unit() == KpiUnit.COUNT && !divided(current) && !divided(base);
        if (undefined() || !counted || then().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal one = now().multiply(BigDecimal.valueOf(base.period().days()));
        BigDecimal other = then().multiply(BigDecimal.valueOf(current.period().days()));
        return Optional.of(plain(one.subtract(other).divide(other, DIGITS)));
    }

    /**
     * {@return whether it went where it should go}
     *
     * @param side on which side the figure should be, as its target says: more is better for {@link TargetSide#AT_LEAST}
     */
    public KpiTrend trend(TargetSide side) {
        if (difference().isEmpty()) {
            return KpiTrend.UNDEFINED;
        }
        int direction = difference().get().signum();
        if (direction == 0) {
            return KpiTrend.UNCHANGED;
        }
        return direction > 0 == (side == TargetSide.AT_LEAST) ? KpiTrend.BETTER : KpiTrend.WORSE;
    }

    /** {@return whether one of the two figures may change still} */
    @JsonIgnore
    public boolean isProvisional() {
        return current.figure().provisional() || base.figure().provisional();
    }

    private boolean undefined() {
        return current.figure().value().isEmpty() || base.figure().value().isEmpty();
    }

    private boolean quotients() {
        return divided(current) && divided(base);
    }

    private static boolean divided(PeriodValue value) {
        return value.figure().numerator().isPresent()
                && value.figure().denominator().isPresent();
    }

    private BigDecimal quotientsApart() {
        BigDecimal one = part(current).multiply(whole(base));
        BigDecimal other = part(base).multiply(whole(current));
        return one.subtract(other).divide(whole(current).multiply(whole(base)), DIGITS);
    }

    private BigDecimal now() {
        return current.figure().value().orElseThrow();
    }

    private BigDecimal then() {
        return base.figure().value().orElseThrow();
    }

    private static BigDecimal part(PeriodValue value) {
        return value.figure().numerator().orElseThrow();
    }

    private static BigDecimal whole(PeriodValue value) {
        return value.figure().denominator().orElseThrow();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
