package io.toritsugi.kpi.targets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.report.KpiGroup;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a figure should be in one group.
 *
 * <p>A target that is missed counts as missed until the figure reaches the recovery, which lies beyond the limit: so a figure that
 * trembles about the limit does not ring every minute. In JSON {@code scope}, {@code recovery} and {@code leastUnits} may be left
 * out: then it is of the total, without hysteresis, and judged from the first unit on. Immutable and thread-safe.
 *
 * @param id the name of the target, not blank
 * @param kpi the id of the definition, such as {@code "service-level.negative"}
 * @param scope which group, as {@link KpiGroup#dimensions} has it; empty for the total
 * @param side on which side of the limit the figure should be; the limit itself is enough
 * @param limit what it should be, in the unit of the definition
 * @param recovery what it must reach to be no longer missed; the limit, or a value beyond it on the right side
 * @param leastUnits of how many units a figure must be made to be judged; 1 or more
 * @since 0.1
 */
@JsonPropertyOrder({"id", "kpi", "scope", "side", "limit", "recovery", "leastUnits"})
public record KpiTarget(
        String id,
        String kpi,
        Map<String, String> scope,
        TargetSide side,
        BigDecimal limit,
        BigDecimal recovery,
        long leastUnits) {
    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if a part is not allowed
     */
    public KpiTarget {
        scope = Map.copyOf(scope);
        if (id.isBlank()) {
            throw new IllegalArgumentException("KpiTarget.id must not be blank, was \"" + id + "\"");
        }
        if (!side.holds(recovery, limit)) {
            throw new IllegalArgumentException(
                    "KpiTarget.recovery must be " + side + " the limit " + limit + ", was " + recovery);
        }
        if (leastUnits < 1) {
            throw new IllegalArgumentException("KpiTarget.leastUnits must be 1 or more, was " + leastUnits);
        }
    }

    @JsonCreator
    static KpiTarget read(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "kpi", required = true) String kpi,
            @JsonProperty("scope") Optional<Map<String, String>> scope,
            @JsonProperty(value = "side", required = true) TargetSide side,
            @JsonProperty(value = "limit", required = true) BigDecimal limit,
            @JsonProperty("recovery") Optional<BigDecimal> recovery,
            @JsonProperty("leastUnits") Optional<Long> leastUnits) {
        return new KpiTarget(
                id, kpi, scope.orElse(Map.of()), side, limit, recovery.orElse(limit), leastUnits.orElse(1L));
    }

    /**
     * {@return a target of the total without hysteresis, judged from the first unit on}
     *
     * @param id the name of the target, not blank
     * @param kpi the id of the definition
     * @param side on which side of the limit the figure should be
     * @param limit what it should be, in the unit of the definition
     */
    public static KpiTarget of(String id, String kpi, TargetSide side, BigDecimal limit) {
        return new KpiTarget(id, kpi, Map.of(), side, limit, limit, 1);
    }

    /**
     * {@return this target in one group}
     *
     * @param group which group: values by the names of dimensions
     */
    public KpiTarget in(Map<String, String> group) {
        return new KpiTarget(id, kpi, group, side, limit, recovery, leastUnits);
    }

    /**
     * {@return this target with a recovery}
     *
     * @param value what the figure must reach to be no longer missed
     * @throws IllegalArgumentException if it lies on the wrong side of the limit
     */
    public KpiTarget recoveringAt(BigDecimal value) {
        return new KpiTarget(id, kpi, scope, side, limit, value, leastUnits);
    }

    /**
     * {@return this target, judged only of so many units}
     *
     * @param units how many; 1 or more
     * @throws IllegalArgumentException if there are fewer than 1
     */
    public KpiTarget fromUnits(long units) {
        return new KpiTarget(id, kpi, scope, side, limit, recovery, units);
    }
}
