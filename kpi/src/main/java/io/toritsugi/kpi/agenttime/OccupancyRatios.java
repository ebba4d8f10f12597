package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.agent.Activity.Kind;
import io.toritsugi.core.value.Bilingual;

/** The readings of occupancy. */
final class OccupancyRatios {
    static final TimeRatio HANDLING = TimeRatio.builder()
            .id("occupancy.handling")
            .name(new Bilingual("Occupancy", "占有率"))
            .description(new Bilingual(
                    "How busy contacts keep agents: talk, hold and wrap-up, divided by the same and waiting. Ringing is"
                            + " waiting; manual work is left out.",
                    "通話・保留・後処理の時間を、それらと待機時間の合計で割った値。着信中は待機に含み、手動業務は含みません。"))
            .addAllNumerator(Categories.HANDLING)
            .addAllDenominator(Categories.HANDLING_AND_WAITING)
            .source("COPC, as ProSeed teaches it")
            .build();

    static final TimeRatio ON_CONTACT = TimeRatio.builder()
            .id("occupancy.on-contact")
            .name(new Bilingual("Occupancy, without ringing", "占有率（着信中を除く）"))
            .description(new Bilingual(
                    "Time on contacts, wrap-up included, divided by the same and idle time. Ringing is in neither.",
                    "後処理を含む応対時間を、それと待機時間の合計で割った値。着信中はどちらにも含みません。"))
            .addAllNumerator(Categories.HANDLING)
            .addAllDenominator(TimeCategory.ofKinds(Kind.ON_CONTACT, Kind.ON_HOLD, Kind.WRAP_UP, Kind.READY))
            .source("Amazon Connect, occupancy")
            .build();

    static final TimeRatio INTERACTING = TimeRatio.builder()
            .id("occupancy.interacting")
            .name(new Bilingual("Occupancy, with manual work", "占有率（手動業務を分母に含む）"))
            .description(new Bilingual(
                    "Talk, hold and wrap-up, divided by the same, manual work and waiting: work beside the queues lowers it.",
                    "通話・保留・後処理の時間を、それらと手動業務・待機時間の合計で割った値。手動業務があると下がります。"))
            .addAllNumerator(Categories.HANDLING)
            .addAllDenominator(TimeCategory.ofKinds(
                    Kind.ON_CONTACT, Kind.ON_HOLD, Kind.WRAP_UP, Kind.MANUAL_WORK, Kind.OFFERED, Kind.READY))
            .source("Genesys Cloud, occupancy: interacting ÷ (interacting + communicating + idle)")
            .build();

    private OccupancyRatios() {}
}
