package io.toritsugi.kpi.unit;

import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Reply;
import io.toritsugi.core.interaction.Reply.Awaited;
import io.toritsugi.core.interaction.SelfService;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Counts how persons answered a customer who writes. */
final class ReplyUnits {
    private ReplyUnits() {}

    static void add(UnitFacts.Builder unit, Interaction contact, ContactHours hours) {
        if (contact.replies().isEmpty() && contact.messagesReceived() == 0) {
            return;
        }
        List<Reply> replies =
                contact.replies().stream().filter(ReplyUnits::isPlausible).toList();
        unit.value(StandardMeasure.REPLIES, replies.size());
        replies.forEach(reply -> waited(unit, StandardMeasure.TIME_TO_REPLY, reply.asked(), reply));
        long[] waits = replies.stream()
                .map(reply -> hours.openMillis(reply.asked(), reply.answered()))
                .flatMapToLong(OptionalLong::stream)
                .toArray();
        unit.value(StandardMeasure.REPLIES_WITH_KNOWN_HOURS, waits.length)
                .value(
                        StandardMeasure.BUSINESS_TIME_TO_REPLY,
                        LongStream.of(waits).sum());
        replies.stream()
                .filter(reply -> reply.awaited() == Awaited.FIRST)
                .findFirst()
                .ifPresent(reply -> first(unit, contact, reply, hours));
        replies.stream()
                .filter(reply -> reply.awaited() != Awaited.NEXT)
                .reduce((earlier, later) -> later)
                .ifPresent(reply -> {
                    unit.value(StandardMeasure.LATEST_FIRST_REPLIES, 1);
                    waited(unit, StandardMeasure.TIME_TO_LATEST_FIRST_REPLY, reply.asked(), reply);
                    hours.openMillis(reply.asked(), reply.answered())
                            .ifPresent(open -> unit.value(StandardMeasure.LATEST_FIRST_REPLIES_WITH_KNOWN_HOURS, 1)
                                    .value(StandardMeasure.BUSINESS_TIME_TO_LATEST_FIRST_REPLY, open));
                });
        if (contact.ended() && contact.messagesReceived() > 0) {
            unit.value(StandardMeasure.WRITTEN_CONTACTS, 1)
                    .value(StandardMeasure.UNANSWERED, contact.unansweredSince().isPresent() ? 1 : 0);
        }
    }

    private static void waited(UnitFacts.Builder unit, StandardMeasure measure, Instant since, Reply reply) {
        unit.stretch(
                measure,
                Optional.of(since),
                Duration.between(since, reply.answered()).toMillis());
    }

    private static boolean isPlausible(Reply reply) {
        return Durations.plausible(Optional.of(reply.waited())).isPresent();
    }

    private static void first(UnitFacts.Builder unit, Interaction contact, Reply reply, ContactHours hours) {
        Instant sinceDialogue = contact.selfServices().stream()
                .flatMap(dialogue -> left(dialogue, reply).stream())
                .max(Comparator.naturalOrder())
                .orElse(reply.asked());
        unit.value(StandardMeasure.FIRST_REPLIES, 1)
                .sample(Distribution.FIRST_REPLY, reply.waited().toMillis());
        waited(unit, StandardMeasure.TIME_TO_FIRST_REPLY, reply.asked(), reply);
        waited(unit, StandardMeasure.TIME_TO_FIRST_REPLY_OF_AGENTS, sinceDialogue, reply);
        hours.openMillis(reply.asked(), reply.answered())
                .ifPresent(open -> unit.value(StandardMeasure.FIRST_REPLIES_WITH_KNOWN_HOURS, 1)
                        .value(StandardMeasure.BUSINESS_TIME_TO_FIRST_REPLY, open));
        hours.openMillis(sinceDialogue, reply.answered())
                .ifPresent(open -> unit.value(StandardMeasure.BUSINESS_TIME_TO_FIRST_REPLY_OF_AGENTS, open));
        reply.leg()
                .flatMap(contact::findLeg)
                .flatMap(Leg::connectedAt)
                .filter(connected -> !connected.isAfter(reply.answered()))
                .filter(connected -> Durations.plausible(Optional.of(Duration.between(connected, reply.answered())))
                        .isPresent())
                .ifPresent(connected -> {
                    unit.value(StandardMeasure.FIRST_REPLIES_WITH_KNOWN_LEG, 1);
                    waited(unit, StandardMeasure.TIME_FROM_LEG_TO_FIRST_REPLY, connected, reply);
                });
    }

    private static Optional<Instant> left(SelfService dialogue, Reply reply) {
        return dialogue.leftAt().filter(left -> left.isAfter(reply.asked()) && !left.isAfter(reply.answered()));
    }
}
