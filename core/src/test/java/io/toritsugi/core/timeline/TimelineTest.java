package io.toritsugi.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.timeline.TimelineGap.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    /**
     * Kim chats with a bot, which passes her on after a minute; Ann takes the chat 40 s later and asks for the contract number again. An
     * hour later Kim writes an e-mail about the same matter.
     */
    private static Matter kim() {
        return new Matter()
                .contact(0, "chat", Channel.CHAT)
                .linked(1)
                .fact(20, "contract")
                .fact(30, "reason")
                .handover(60)
                .bot(0, 60, SelfServiceOutcome.ESCALATED)
                .queued(60)
                .answered(100)
                .fact(130, "contract")
                .legEnded(300)
                .ended(300)
                .contact(3600, "mail", Channel.EMAIL)
                .linked(3601)
                .queued(3600)
                .answered(4000)
                .legEnded(4100)
                .ended(4100);
    }

    @Test
    void whatHappenedIsToldInOrderOverAllChannels() {
        List<TimelineEntry> entries = kim().timeline().entries();

        assertThat(entries)
                .extracting(TimelineEntry::type)
                .startsWith(
                        "InteractionCreated",
                        "BotLegStarted",
                        "InteractionLinked",
                        "FactRecorded",
                        "FactRecorded",
                        "HandoverRequested",
                        "BotLegEnded",
                        "Queued",
                        "Dequeued",
                        "LegConnected",
                        "FactRecorded",
                        "LegEnded",
                        "InteractionEnded",
                        "InteractionCreated");
        assertThat(entries).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        TimelineEntry connected = entries.get(9);
        assertThat(connected.text().en()).isEqualTo("Somebody was connected.");
        assertThat(connected.text().ja()).isEqualTo("つながりました。");
        assertThat(connected.agent().orElseThrow().value()).isEqualTo("ann");
        assertThat(kim().timeline().gaps()).isEmpty();
    }

    @Test
    void nothingPersonalIsShown() {
        assertThat(kim().timeline().entries().toString() + kim().timeline().handovers())
                .doesNotContain("4711", "kim", "summaries/1", "transcripts/1");
    }

    @Test
    void aHandoverTellsHowLongItTookAndWhatThePersonGets() {
        Handover handover = kim().timeline().handovers().get(0);

        assertThat(handover.waited()).contains(Duration.ofSeconds(40));
        assertThat(handover.contact()).isEqualTo(RoutableId.of(InteractionId.of("chat")));
        assertThat(handover.agent().orElseThrow().value()).isEqualTo("ann");
        assertThat(handover.summary()).contains("summaries/1");
        assertThat(handover.transcript()).contains("transcripts/1");
        assertThat(handover.facts()).containsExactly("contract", "reason");
        assertThat(handover.askedAgain()).containsExactly("contract");
    }

    @Test
    void aJourneyIsAPartOfTheHistory() {
        Timeline all = kim().contact(5000, "other", Channel.VOICE).ended(5001).timeline();

        assertThat(all.contacts()).hasSize(3);
        assertThat(all.within(Matter.CANCELLATION).contacts())
                .containsOnlyKeys(RoutableId.of(InteractionId.of("chat")), RoutableId.of(InteractionId.of("mail")));
        assertThat(all.within(JourneyId.of("unknown")).entries()).isEmpty();
        assertThat(TimelineReader.of(kim().journal(), Matter.ACME)
                        .of(CustomerId.of("nobody"))
                        .entries())
                .isEmpty();
    }

    @Test
    void aHandoverThatNobodyTookIsAGap() {
        Timeline timeline = new Matter()
                .contact(0, "chat", Channel.CHAT)
                .handover(60)
                .bot(0, 60, SelfServiceOutcome.ESCALATED)
                .ended(90)
                .timeline();

        assertThat(timeline.gaps())
                .extracting(TimelineGap::kind, TimelineGap::at, TimelineGap::subject)
                .containsExactly(tuple(Kind.HANDOVER_NOT_TAKEN, Matter.NINE.plusSeconds(90), "chat-bot"));
        assertThat(timeline.handovers().get(0).waited()).isEmpty();
        assertThat(timeline.handovers().get(0).askedAgain()).isEmpty();
    }

    @Test
    void aTimeWithNobodyBetweenBotAndQueueIsAGap() {
        Matter late = new Matter()
                .contact(0, "chat", Channel.CHAT)
                .bot(0, 60, SelfServiceOutcome.ESCALATED)
                .queued(70)
                .answered(80)
                .legEnded(90)
                .ended(90);

        assertThat(late.timeline().gaps())
                .extracting(TimelineGap::kind, TimelineGap::at, TimelineGap::subject)
                .containsExactly(tuple(Kind.UNATTENDED, Matter.NINE.plusSeconds(60), "chat-bot"));
        assertThat(TimelineReader.of(late.journal(), Matter.ACME)
                        .tolerating(Duration.ofSeconds(10))
                        .of(Matter.KIM)
                        .gaps())
                .isEmpty();
    }

    @Test
    void whatIsOpenInAContactThatEndedIsAGap() {
        Timeline timeline = new Matter()
                .contact(0, "call", Channel.VOICE)
                .queued(0)
                .connected(10)
                .ended(60)
                .timeline();

        assertThat(timeline.gaps())
                .extracting(TimelineGap::kind, TimelineGap::subject)
                .containsExactly(tuple(Kind.LEFT_OPEN, "call-visit"), tuple(Kind.LEFT_OPEN, "call-leg"));
    }

    @Test
    void whatHasNoBeginningIsAGap() {
        Matter matter =
                new Matter().contact(0, "call", Channel.VOICE).legEnded(60).ended(60);
        assertThat(matter.timeline().gaps())
                .extracting(TimelineGap::kind, TimelineGap::subject)
                .containsExactly(tuple(Kind.UNKNOWN_PART, "LEG_UNKNOWN"));

        Timeline lost = Timeline.of(matter.events().subList(1, 3), Duration.ZERO);
        assertThat(lost.gaps()).extracting(TimelineGap::kind).contains(Kind.NO_BEGINNING);
        assertThat(Kind.NO_BEGINNING.text().ja()).isEqualTo("応対の始まりの記録がありません。");
    }

    @Test
    void aCorrectionStandsForWhatItCorrects() {
        EventId wrong = EventId.ofLive(Matter.ACME, StreamId.of("domain"), 2);
        InteractionEnded right = InteractionEnded.builder()
                .interaction(InteractionId.of("call"))
                .mechanism(EndMechanism.AGENT_ENDED)
                .build();
        Timeline timeline = new Matter()
                .contact(0, "call", Channel.VOICE)
                .ended(90)
                .corrected(80, wrong, right)
                .timeline();

        assertThat(timeline.entries())
                .extracting(TimelineEntry::at, entry -> entry.detail().orElse(""))
                .containsExactly(tuple(Matter.NINE, "voice"), tuple(Matter.NINE.plusSeconds(80), "AGENT_ENDED"));
        assertThat(timeline.entries().get(1).corrects()).contains(wrong);

        Timeline lost = new Matter()
                .contact(0, "call", Channel.VOICE)
                .corrected(80, EventId.of("lost"), right)
                .timeline();
        assertThat(lost.gaps())
                .extracting(TimelineGap::kind, TimelineGap::subject)
                .containsExactly(tuple(Kind.CORRECTED_MISSING, "lost"));
    }

    @Test
    void whatStandsTwiceIsToldOnce() {
        List<RecordedEvent> twice = new ArrayList<>(kim().events());
        twice.addAll(kim().events());

        assertThat(Timeline.of(twice, Duration.ofSeconds(5)).entries())
                .isEqualTo(kim().timeline().entries());
    }

    @Test
    void aToleranceIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timeline.of(List.of(), Duration.ofSeconds(-1)))
                .withMessage("Timeline.unattended must be zero or more, was PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> TimelineReader.of(kim().journal(), Matter.ACME).tolerating(Duration.ofSeconds(-1)))
                .withMessage("TimelineReader.tolerating must be zero or more, was PT-1S");
    }
}
