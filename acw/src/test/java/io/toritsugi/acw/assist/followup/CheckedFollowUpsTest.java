package io.toritsugi.acw.assist.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.assist.AssistFault;
import io.toritsugi.acw.assist.AssistFault.Reason;
import io.toritsugi.acw.assist.Quote;
import io.toritsugi.acw.assist.Speaker;
import io.toritsugi.acw.assist.TimeFit;
import io.toritsugi.acw.assist.Transcript;
import io.toritsugi.acw.assist.Utterance;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.text.TextRange;
import io.toritsugi.core.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M84: a port is checked before use, and without it a deterministic default stands in")
class CheckedFollowUpsTest {
    private static final Instant NOON = Instant.parse("2026-06-03T12:00:00Z");
    private static final Transcript TRANSCRIPT =
            Transcript.of(new Utterance(Speaker.AGENT, "I'll call you back. Good bye."));
    private static final FollowUpRequest REQUEST =
            new FollowUpRequest(TRANSCRIPT, NOON, BusinessCalendar.of(ZoneOffset.UTC, List.of()));
    private static final List<FollowUpProposal> SHIPPED = new PromisedFollowUps().propose(REQUEST);

    @Test
    @DisplayName("What rests on what was said is shown")
    void whatRestsOnWhatWasSaidIsShown() {
        FollowUpProposal good = proposal(Optional.of(NOON.plus(Duration.ofHours(1))), said(0, 4));

        assertThat(checked(request -> List.of(good))).isEqualTo(new FollowUpProposals(List.of(good), List.of()));
    }

    @Test
    @DisplayName("What was never said, or is due before the contact, is left out, and the rest is shown")
    void whatWasNeverSaidIsLeftOut() {
        FollowUpProposal good = proposal(Optional.empty(), said(0, 4));
        FollowUpProposal invented = proposal(Optional.empty(), new Quote(0, new TextRange(0, 4), "I pr"));
        FollowUpProposal elsewhere = proposal(Optional.empty(), new Quote(1, new TextRange(0, 4), "I'll"));
        FollowUpProposal beyond = proposal(Optional.empty(), new Quote(0, new TextRange(0, 400), "I'll"));
        FollowUpProposal over = proposal(Optional.of(NOON.minusNanos(1)), said(0, 4));

        FollowUpProposals shown = checked(request -> List.of(invented, good, elsewhere, beyond, over));

        assertThat(shown.proposals()).containsExactly(good);
        assertThat(shown.faults())
                .extracting(AssistFault::reason)
                .containsExactly(Reason.NOT_SAID, Reason.NOT_SAID, Reason.NOT_SAID, Reason.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "A port that fails, gives null or too much gives way to what is shipped, and nothing of what it said is told")
    void aPortThatFailsGivesWay() {
        FollowUpProposals failed = checked(request -> {
            throw new IllegalStateException("the customer is called Sato");
        });

        assertThat(failed.proposals()).isEqualTo(SHIPPED).hasSize(1);
        assertThat(failed.faults())
                .extracting(fault -> fault.toText(Locale.ENGLISH))
                .containsExactly("FollowUpProposer: The port failed: java.lang.IllegalStateException");
        assertThat(checked(request -> Collections.singletonList(null)).faults())
                .extracting(fault -> fault.toText(Locale.JAPANESE))
                .containsExactly("FollowUpProposer: 拡張がnullを返しました");
        FollowUpProposals flood = checked(request -> Collections.nCopies(21, proposal(Optional.empty(), said(0, 4))));
        assertThat(flood.proposals()).isEqualTo(SHIPPED);
        assertThat(flood.faults())
                .extracting(fault -> fault.toText(Locale.ENGLISH))
                .containsExactly("FollowUpProposer: The port gave more than is allowed: 21 proposals, at most 20");
    }

    @Test
    @DisplayName("A proposal that makes no sense cannot be made")
    void whatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> proposal(Optional.empty()))
                .withMessage("FollowUpProposal.quotes must have one or more, had none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FollowUpProposal(
                        FollowUpKind.CALLBACK,
                        Optional.of(NOON),
                        Optional.of(NOON.minusSeconds(1)),
                        TimeFit.AS_SAID,
                        BigDecimal.ONE,
                        List.of(said(0, 4))))
                .withMessage(
                        "FollowUpProposal.due must not be before from, 2026-06-03T12:00:00Z, was 2026-06-03T11:59:59Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FollowUpProposal(
                        FollowUpKind.CALLBACK,
                        Optional.empty(),
                        Optional.empty(),
                        TimeFit.AS_SAID,
                        new BigDecimal("1.1"),
                        List.of(said(0, 4))))
                .withMessage("FollowUpProposal.confidence must be 0 to 1, was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FollowUpRequest(TRANSCRIPT, Instant.EPOCH.minusSeconds(1_000_000_000), REQUEST.calendar()))
                .withMessage(
                        "FollowUpRequest.at must be from 1951-01-01T00:00:00Z to 2100-01-01T00:00:00Z, was 1938-04-24T22:13:20Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Transcript.of(new Utterance(Speaker.AGENT, "x".repeat(Transcript.MOST_CHARACTERS + 1))))
                .withMessage("Transcript.utterances must have at most 500000 characters, had 500001");
    }

    private static FollowUpProposals checked(FollowUpProposer port) {
        return new CheckedFollowUps(port).propose(REQUEST);
    }

    private static Quote said(int start, int end) {
        return Quote.of(TRANSCRIPT, 0, new TextRange(start, end));
    }

    private static FollowUpProposal proposal(Optional<Instant> due, Quote... quotes) {
        return new FollowUpProposal(
                FollowUpKind.CALLBACK, Optional.empty(), due, TimeFit.AS_SAID, BigDecimal.ONE, List.of(quotes));
    }
}
