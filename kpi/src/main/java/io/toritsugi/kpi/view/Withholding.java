package io.toritsugi.kpi.view;

import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of one KPI are withheld in a breakdown. What is left of the whole when all parts that are seen are taken off must be
 * of two parts with units at least, and of enough units.
 */
final class Withholding {
    private static final int FEWEST_PARTS = 2;

    private final String kpi;
    private final KpiBreakdown breakdown;
    private final long leastUnits;
    private final Set<Map<String, String>> own;
    private final Map<Map<String, String>, WithheldReason> withheld = new HashMap<>();
    private boolean wholeDiscloses;

    private Withholding(String kpi, KpiBreakdown breakdown, long leastUnits, Set<Map<String, String>> own) {
        this.kpi = kpi;
        this.breakdown = breakdown;
        this.leastUnits = leastUnits;
        this.own = own;
    }

    /**
     * Decides what is withheld.
     *
     * @param kpi the id of the definition
     * @param breakdown the groups
     * @param leastUnits of how many units a figure must be made
     * @param unseen the scopes of the parts that are not seen at all
     * @param own the scopes of the groups that are seen whatever they are made of
     */
    static Withholding of(
            String kpi,
            KpiBreakdown breakdown,
            long leastUnits,
            Set<Map<String, String>> unseen,
            Set<Map<String, String>> own) {
        Withholding withholding = new Withholding(kpi, breakdown, leastUnits, own);
        for (KpiGroup part : breakdown.parts()) {
            if (unseen.contains(part.dimensions()) || withholding.small(part)) {
                withholding.withheld.put(part.dimensions(), WithheldReason.TOO_FEW_UNITS);
            }
        }
        if (breakdown.whole().find(kpi).isPresent() && !withholding.small(breakdown.whole())) {
            withholding.complete();
        }
        return withholding;
    }

    /** {@return the figure of a group as it is seen; empty if the group has none} */
    Optional<ViewedFigure> see(KpiGroup group) {
        return group.find(kpi).map(figure -> {
            @Nullable WithheldReason reason = group == breakdown.whole() ? ofWhole() : withheld.get(group.dimensions());
            return reason == null ? ViewedFigure.shown(figure) : ViewedFigure.withheld(reason);
        });
    }

    private @Nullable WithheldReason ofWhole() {
        if (small(breakdown.whole())) {
            return WithheldReason.TOO_FEW_UNITS;
        }
        return wholeDiscloses ? WithheldReason.WOULD_DISCLOSE : null;
    }

    private void complete() {
        while (discloses()) {
            Optional<KpiGroup> smallest = parts().stream()
                    .filter(part -> !isWithheld(part) && !own.contains(part.dimensions()))
                    .min(Comparator.comparingLong(this::units));
            if (smallest.isEmpty()) {
                wholeDiscloses = true;
                return;
            }
            withheld.put(smallest.get().dimensions(), WithheldReason.WOULD_DISCLOSE);
        }
    }

    private boolean discloses() {
        List<KpiGroup> hidden = parts().stream().filter(this::isWithheld).toList();
        long units = hidden.stream().mapToLong(this::units).sum();
        long withUnits = hidden.stream().filter(part -> units(part) > 0).count();
        return !hidden.isEmpty() && (withUnits < FEWEST_PARTS || units < leastUnits);
    }

    private boolean isWithheld(KpiGroup part) {
        return withheld.containsKey(part.dimensions());
    }

    private List<KpiGroup> parts() {
        return breakdown.parts().stream()
                .filter(part -> part.find(kpi).isPresent())
                .toList();
    }

    private boolean small(KpiGroup group) {
        return !own.contains(group.dimensions()) && units(group) < leastUnits;
    }

    private long units(KpiGroup group) {
        return group.find(kpi).map(KpiValue::n).orElse(0L);
    }
}
