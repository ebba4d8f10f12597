package io.toritsugi.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.journal.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelineLawsTest {
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    @Property
    void theOrderOfArrivalDoesNotMatter(@ForAll("histories") List<RecordedEvent> events, @ForAll Random random) {
        List<RecordedEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);

        Timeline one = Timeline.of(events, TOLERANCE);
        Timeline other = Timeline.of(shuffled, TOLERANCE);

        assertThat(other.entries()).isEqualTo(one.entries());
        assertThat(other.gaps()).isEqualTo(one.gaps());
        assertThat(other.handovers()).isEqualTo(one.handovers());
    }

    @Property
    void nothingIsLostAndNothingIsMadeUp(@ForAll("histories") List<RecordedEvent> events) {
        assertThat(Timeline.of(events, TOLERANCE).entries())
                .extracting(TimelineEntry::event)
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(RecordedEvent::eventId).toList());
    }

    /** Any part of a history, with anything missing: nothing makes it fail. */
    @Provide
    Arbitrary<List<RecordedEvent>> histories() {
        Arbitrary<Matter> matters = Arbitraries.integers()
                .between(0, 6)
                .list()
                .ofMaxSize(30)
                .map(steps -> {
                    Matter matter = new Matter().contact(0, "a", Channel.CHAT);
                    int second = 0;
                    for (int step : steps) {
                        second += step;
                        switch (step) {
                            case 0 -> matter.contact(second, "c" + second, Channel.VOICE);
                            case 1 -> matter.queued(second);
                            case 2 -> matter.answered(second);
                            case 3 -> matter.legEnded(second);
                            case 4 -> matter.bot(second, second + 3, SelfServiceOutcome.ESCALATED);
                            case 5 -> matter.handover(second).fact(second, "key");
                            default -> matter.ended(second);
                        }
                    }
                    return matter;
                });
        return matters.map(Matter::events)
                .flatMap(events -> Arbitraries.integers()
                        .between(0, 4)
                        .map(dropped -> events.stream()
                                .filter(event -> dropped == 0 || event.position() % 5 != dropped)
                                .toList()));
    }
}
