package io.toritsugi.kpi.scorecard;

import static io.toritsugi.kpi.compare.Figures.group;
import static io.toritsugi.kpi.compare.Figures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.targets.KpiTarget;
import io.toritsugi.kpi.targets.TargetSide;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScorecardLawsTest {
    private static final BigDecimal CAP = new BigDecimal("1.25");

    @Property
    void attainmentIsFrom0ToTheCapAnd1WhereReached(
            @ForAll TargetSide side,
            @ForAll @IntRange(max = 1000) int part,
            @ForAll @IntRange(max = 1000) int whole,
            @ForAll @IntRange(max = 1000) int limit) {
        JudgedLine line = card(List.of(target("t", side, limit)), new Random(1))
                .judge(group(Map.of(), share("t/1", part, whole)))
                .lines()
                .get(0);

        assertThat(line.attainment().isPresent()).isEqualTo(whole > 0);
        line.attainment().ifPresent(attained -> {
            assertThat(attained).isBetween(BigDecimal.ZERO, CAP);
            assertThat(attained.compareTo(BigDecimal.ONE) >= 0).isEqualTo(line.outcome() == LineOutcome.REACHED);
        });
    }

    @Property
    void theTotalIsBetweenItsLinesAndForgetsTheUnjudged(@ForAll Random random) {
        List<KpiTarget> judged = new ArrayList<>();
        List<KpiTarget> all = new ArrayList<>();
        List<KpiValue> figures = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            KpiTarget target = target(
                    "t" + i, random.nextBoolean() ? TargetSide.AT_LEAST : TargetSide.AT_MOST, random.nextInt(1000));
            int whole = random.nextInt(3);
            figures.add(share("t" + i + "/1", random.nextInt(1000), whole));
            all.add(target);
            if (whole > 0) {
                judged.add(target);
            }
        }
        long seed = random.nextLong();
        ScorecardResult result = card(all, new Random(seed)).judge(group(Map.of(), figures.toArray(KpiValue[]::new)));

        assertThat(result.attainment().isPresent()).isEqualTo(!judged.isEmpty());
        assertThat(result.reachedShare().isPresent()).isEqualTo(!judged.isEmpty());
        result.attainment().ifPresent(total -> {
            assertThat(total).isBetween(BigDecimal.ZERO, CAP);
            List<BigDecimal> attained = result.lines().stream()
                    .flatMap(line -> line.attainment().stream())
                    .sorted()
                    .toList();
            BigDecimal rounding = new BigDecimal("1e-15");
            assertThat(total).isBetween(attained.get(0).subtract(rounding), attained.get(attained.size() - 1));
        });
        result.reachedShare().ifPresent(share -> assertThat(share).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
        ScorecardResult without = new ScorecardResult("c", Map.of(), CAP, withoutUnjudged(result));
        assertThat(without.attainment()).isEqualTo(result.attainment());
        assertThat(without.reachedShare()).isEqualTo(result.reachedShare());
    }

    private static List<JudgedLine> withoutUnjudged(ScorecardResult result) {
        List<JudgedLine> judged = new ArrayList<>(result.lines());
        judged.removeAll(result.unjudged());
        return judged;
    }

    private static KpiTarget target(String id, TargetSide side, int perMille) {
        return KpiTarget.of(id, id, side, BigDecimal.valueOf(perMille, 3));
    }

    private static Scorecard card(List<KpiTarget> targets, Random weights) {
        return Scorecard.of(
                        "c",
                        new Bilingual("Card", "評価表"),
                        targets.stream()
                                .map(target ->
                                        ScorecardLine.of(target, ScorecardCategory.QUALITY, 1 + weights.nextInt(9)))
                                .toList())
                .withCap(CAP);
    }
}
