package io.toritsugi.kpi.unit;

import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.SelfService;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import java.util.List;

/** Says of a contact that is over what its menus and bots came to; a queue or an agent afterwards is an escalation. */
final class SelfServiceUnits {
    private SelfServiceUnits() {}

    static void add(UnitFacts.Builder unit, Interaction contact, List<Leg> serving) {
        List<SelfService> dialogues = contact.selfServices();
        if (!contact.ended() || dialogues.isEmpty()) {
            return;
        }
        boolean alone = contact.visits().isEmpty() && serving.isEmpty();
        unit.value(StandardMeasure.SELF_SERVED, 1)
                .value(StandardMeasure.SELF_SERVED_ALONE, alone ? 1 : 0)
                .value(StandardMeasure.CONTAINED, alone && lastEndedIn(SelfServiceOutcome.CONTAINED, dialogues) ? 1 : 0)
                .value(
                        StandardMeasure.ABANDONED_IN_IVR,
                        alone && lastEndedIn(SelfServiceOutcome.ABANDONED, dialogues) ? 1 : 0)
                .value(StandardMeasure.ESCALATED, alone ? 0 : 1);
    }

    private static boolean lastEndedIn(SelfServiceOutcome outcome, List<SelfService> dialogues) {
        return dialogues
                .get(dialogues.size() - 1)
                .outcome()
                .filter(outcome::equals)
                .isPresent();
    }
}
