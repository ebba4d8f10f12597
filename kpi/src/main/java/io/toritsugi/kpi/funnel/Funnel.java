package io.toritsugi.kpi.funnel;

import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.value.Bilingual;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The stages that contacts go through, in order.
 *
 * <p>A contact counts for the last stage that it has reached, and for all before it, whether or not it passed through them: a call
 * without a bot is answered all the same. So counts never grow from stage to stage. Immutable and thread-safe if its stages are.
 *
 * @param stages the stages; one or more, each id once
 * @since 0.1
 */
public record Funnel(List<FunnelStage> stages) {
    /**
     * Checks and copies the stages.
     *
     * @throws IllegalArgumentException if there is none, or an id is there twice
     */
    public Funnel {
        stages = List.copyOf(stages);
        Set<String> ids = new HashSet<>();
        for (FunnelStage stage : stages) {
            if (!ids.add(stage.id())) {
                throw new IllegalArgumentException(
                        "Funnel.stages must have each id once, had " + stage.id() + " twice");
            }
        }
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("Funnel.stages must be one or more, was none");
        }
    }

    /** {@return arrived, menu or bot, queued, answered, resolved: what the events of contacts tell} */
    public static Funnel ofContacts() {
        return new Funnel(List.of(
                stage("arrived", "Arrived", "着信", contact -> contact.created().isPresent()),
                stage(
                        "self-service",
                        "Menu or bot",
                        "メニュー・ボット",
                        contact -> !contact.selfServices().isEmpty()),
                stage("queued", "Queued", "待ち呼", contact -> !contact.visits().isEmpty()),
                stage(
                        "answered",
                        "Answered",
                        "応答",
                        contact -> contact.legs().stream()
                                .anyMatch(leg -> leg.connectedAt().isPresent())),
                stage(
                        "resolved",
                        "Resolved",
                        "解決",
                        contact -> contact.outcome()
                                .filter(Outcome.RESOLVED::equals)
                                .isPresent())));
    }

    private static FunnelStage stage(String id, String english, String japanese, Predicate<Interaction> reached) {
        return new FunnelStage(id, new Bilingual(english, japanese), reached);
    }

    /**
     * {@return this funnel with a stage behind it, such as satisfied, or what comes after the contact itself}
     *
     * @param stage a stage with another id
     * @throws IllegalArgumentException if the id is taken
     */
    public Funnel then(FunnelStage stage) {
        List<FunnelStage> more = new ArrayList<>(stages);
        more.add(stage);
        return new Funnel(more);
    }

    /** {@return the place of the last stage that a contact has reached, counted from 0; -1 if it has reached none} */
    int lastReached(Interaction contact) {
        for (int place = stages.size() - 1; place >= 0; place--) {
            if (stages.get(place).reached().test(contact)) {
                return place;
            }
        }
        return -1;
    }
}
