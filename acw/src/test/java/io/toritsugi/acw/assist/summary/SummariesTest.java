package io.toritsugi.acw.assist.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.assist.AssistFault;
import io.toritsugi.acw.assist.AssistFault.Reason;
import io.toritsugi.acw.assist.Quote;
import io.toritsugi.acw.assist.Speaker;
import io.toritsugi.acw.assist.Transcript;
import io.toritsugi.acw.assist.Utterance;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.text.TextRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M79: a draft of what a contact was about, with suggested actions, by a port or without one")
class SummariesTest {
    private static final Transcript ENGLISH = Transcript.of(
            agent("Good morning, this is Kim. How can I help you?"),
            customer("Hello. I was charged twice for my June invoice."),
            agent("I'm sorry about that. May I have your phone number?"),
            customer("It's 090-1234-5678."),
            agent("Thank you. The June invoice shows a double charge of 60 euros."),
            customer("Can you fix the invoice?"),
            agent("Yes. I'll refund the second charge by Friday. Have a nice day."));
    private static final Transcript JAPANESE = Transcript.of(
            agent("お電話ありがとうございます。担当の田中と申します。"),
            customer("もしもし。先月の請求が二重に引き落とされているのですが。"),
            agent("申し訳ございません。請求内容を確認いたします。"),
            customer("電話番号は090-1234-5678です。"),
            agent("明日の午後に折り返しお電話いたします。失礼いたします。"));

    @Test
    @DisplayName(
            "Without a port the sentences that say most are quoted, courtesies left out, numbers masked, promises as actions")
    void theShippedOneQuotes() {
        SummaryDraft draft = summary(ENGLISH, Locale.ENGLISH, 400);

        assertThat(draft.text().lines())
                .startsWith("Customer: I was charged twice for my June invoice.")
                .contains(
                        "Agent: The June invoice shows a double charge of 60 euros.",
                        "Agent: I'll refund the second charge by Friday.")
                .noneMatch(line -> line.contains("Good morning") || line.contains("nice day") || line.contains("1234"));
        assertThat(draft.actions()).singleElement().satisfies(action -> {
            assertThat(action.kind()).isEqualTo(FollowUpKind.BACK_OFFICE);
            assertThat(action.quote().text()).isEqualTo("I'll refund the second charge by Friday");
        });
        assertThat(draft.quotes()).allMatch(quote -> quote.standsIn(ENGLISH));
        assertThat(draft.toString()).doesNotContain("invoice");
    }

    @Test
    @DisplayName("In Japanese as well")
    void inJapanese() {
        SummaryDraft draft = summary(JAPANESE, Locale.JAPANESE, 400);

        assertThat(draft.text().lines())
                .startsWith("お客様: 先月の請求が二重に引き落とされているのですが。")
                .contains("担当: 明日の午後に折り返しお電話いたします。")
                .noneMatch(line -> line.contains("田中") || line.contains("失礼") || line.contains("1234"));
        assertThat(draft.actions()).extracting(SuggestedAction::kind).containsExactly(FollowUpKind.CALLBACK);
    }

    @Test
    @DisplayName("Where there is little room, what the customer wanted comes first, then what was promised")
    void littleRoom() {
        assertThat(summary(ENGLISH, Locale.ENGLISH, 60).text())
                .isEqualTo("Customer: I was charged twice for my June invoice.");
        assertThat(summary(ENGLISH, Locale.ENGLISH, 110).text().lines())
                .containsExactly(
                        "Customer: I was charged twice for my June invoice.",
                        "Agent: I'll refund the second charge by Friday.");
    }

    @Test
    @DisplayName("Of courtesies alone there is nothing to sum up")
    void nothingToSumUp() {
        assertThat(new ExtractedSummary()
                        .propose(new SummaryRequest(
                                Transcript.of(agent("Good morning."), customer("Bye.")), Locale.ENGLISH, 100)))
                .isEmpty();
    }

    @Property
    @Label("A draft is never longer than it may be, and quotes what was said")
    void neverTooLong(@ForAll @Size(max = 6) List<String> texts, @ForAll @IntRange(min = 40, max = 300) int longest) {
        Transcript transcript =
                new Transcript(texts.stream().map(SummariesTest::customer).toList());

        Optional<SummaryDraft> draft =
                new ExtractedSummary().propose(new SummaryRequest(transcript, Locale.ENGLISH, longest));

        draft.ifPresent(some -> {
            assertThat(some.text().length()).isLessThanOrEqualTo(longest);
            assertThat(some.quotes()).allMatch(quote -> quote.standsIn(transcript));
        });
    }

    @Test
    @DisplayName("What a port drafts is shown, without quotes that nobody said, and with cards masked")
    void whatAPortDraftsIsShown() {
        Quote said = Quote.of(ENGLISH, 1, new TextRange(0, 5));
        Quote invented = new Quote(1, new TextRange(0, 5), "Howdy");
        CheckedSummary checked = checked(new SummaryDraft(
                "Paid with 4111 1111 1111 1111.",
                List.of(new SuggestedAction(FollowUpKind.CALLBACK, invented)),
                BigDecimal.ONE,
                List.of(said, invented)));

        assertThat(checked.draft().orElseThrow().text())
                .startsWith("Paid with ")
                .doesNotContain("1111");
        assertThat(checked.draft().orElseThrow().quotes()).containsExactly(said);
        assertThat(checked.draft().orElseThrow().actions()).isEmpty();
        assertThat(checked.faults())
                .extracting(fault -> fault.toText(Locale.ENGLISH))
                .containsExactly("SummaryProposer: A quote does not stand in the transcript: 2 quotes");
    }

    @SuppressWarnings("NullAway") // a port that gives null
    @Test
    @DisplayName("A port that fails, gives null, nothing to read or too much gives way to what is shipped")
    void aPortThatFailsGivesWay() {
        assertFallback(
                new CheckedSummaries(request -> {
                            throw new IllegalStateException("Sato");
                        })
                        .propose(request()),
                Reason.FAILED);
        assertFallback(new CheckedSummaries(request -> null).propose(request()), Reason.NO_RESULT);
        assertFallback(checked(draft(" ")), Reason.NOT_ALLOWED);
        assertFallback(checked(draft("x".repeat(401))), Reason.TOO_MUCH);
        assertThat(new CheckedSummaries(request -> Optional.empty()).propose(request()))
                .isEqualTo(new CheckedSummary(Optional.empty(), List.of()));
    }

    @Test
    @DisplayName("What is no request or no draft is refused")
    void whatIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SummaryRequest(ENGLISH, Locale.ENGLISH, 39))
                .withMessage("SummaryRequest.longest must be 40 to 5000, was 39");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SummaryDraft("x", List.of(), new BigDecimal("-1"), List.of()))
                .withMessage("SummaryDraft.confidence must be 0 to 1, was -1");
    }

    private static void assertFallback(CheckedSummary checked, Reason reason) {
        assertThat(checked.draft())
                .isEqualTo(new ExtractedSummary().propose(request()))
                .isPresent();
        assertThat(checked.faults()).extracting(AssistFault::reason).containsExactly(reason);
        assertThat(checked.toString()).doesNotContain("Sato");
    }

    private static SummaryRequest request() {
        return new SummaryRequest(ENGLISH, Locale.ENGLISH, 400);
    }

    private static CheckedSummary checked(SummaryDraft draft) {
        return new CheckedSummaries(request -> Optional.of(draft)).propose(request());
    }

    private static SummaryDraft draft(String text) {
        return new SummaryDraft(text, List.of(), BigDecimal.ONE, List.of());
    }

    private static SummaryDraft summary(Transcript transcript, Locale language, int longest) {
        return new ExtractedSummary()
                .propose(new SummaryRequest(transcript, language, longest))
                .orElseThrow();
    }

    private static Utterance agent(String text) {
        return new Utterance(Speaker.AGENT, text);
    }

    private static Utterance customer(String text) {
        return new Utterance(Speaker.CUSTOMER, text);
    }
}
