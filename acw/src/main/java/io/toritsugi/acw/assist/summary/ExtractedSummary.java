package io.toritsugi.acw.assist.summary;

import io.toritsugi.acw.assist.Quote;
import io.toritsugi.acw.assist.Speaker;
import io.toritsugi.acw.assist.Transcript;
import io.toritsugi.acw.assist.Utterance;
import io.toritsugi.acw.assist.internal.promise.SpokenPromise;
import io.toritsugi.acw.assist.internal.promise.SpokenPromises;
import io.toritsugi.core.text.FoldedText;
import io.toritsugi.core.text.Masking;
import io.toritsugi.core.text.Sentences;
import io.toritsugi.core.text.TextRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The proposer that is shipped: it picks the sentences that say most, and quotes them.
 *
 * <p>First what the customer wanted, then what was promised, then those whose words come up most in the contact; greetings are left out, and a sentence is
 * told once. They stand in the order in which they were said, one a line, with who said it. Phone numbers, cards, addresses and the like are masked. Takes
 * time in proportion to the transcript. Thread-safe.
 *
 * @since 0.1
 */
public final class ExtractedSummary implements SummaryProposer {
    private static final BigDecimal CONFIDENCE = new BigDecimal("0.5");
    private static final int MOST_ACTIONS = 20;

    /** Makes one. */
    public ExtractedSummary() {}

    /** A sentence that may be told. */
    private record Told(int utterance, TextRange range, Speaker speaker, String text, String folded, double weight) {}

    @Override
    public Optional<SummaryDraft> propose(SummaryRequest request) {
        Transcript transcript = request.transcript();
        List<SuggestedAction> actions = new ArrayList<>();
        List<Told> sentences = sentences(transcript, actions);
        Masking masking = Masking.in(request.language());
        boolean japanese = request.language().getLanguage().equals("ja");
        List<Told> chosen = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int length = 0;
        for (Told sentence : ranked(sentences)) {
            int more = line(masking, japanese, sentence).length() + 1;
            if (length + more <= request.longest() && known.add(sentence.folded())) {
                chosen.add(sentence);
                length += more;
            }
        }
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        chosen.sort(Comparator.comparingInt(Told::utterance).thenComparing(Told::range));
        return Optional.of(new SummaryDraft(
                String.join(
                        "\n",
                        chosen.stream()
                                .map(told -> line(masking, japanese, told))
                                .toList()),
                actions.stream().limit(MOST_ACTIONS).toList(),
                CONFIDENCE,
                chosen.stream()
                        .limit(CheckedSummaries.MOST)
                        .map(told -> Quote.of(transcript, told.utterance(), told.range()))
                        .toList()));
    }

    private static String line(Masking masking, boolean japanese, Told told) {
        String customer = japanese ? "お客様: " : "Customer: ";
        String agent = japanese ? "担当: " : "Agent: ";
        return (told.speaker() == Speaker.CUSTOMER ? customer : agent)
                + masking.mask(told.text()).text();
    }

    private static List<Told> sentences(Transcript transcript, List<SuggestedAction> actions) {
        Words words = Words.of(transcript);
        List<Told> told = new ArrayList<>();
        boolean wanted = false;
        for (int i = 0; i < transcript.utterances().size(); i++) {
            Utterance utterance = transcript.utterances().get(i);
            for (TextRange range : Sentences.of(utterance.text())) {
                String text = range.of(utterance.text());
                String folded = FoldedText.fold(text);
                if (Courtesies.isOne(folded)) {
                    continue;
                }
                boolean customer = utterance.speaker() == Speaker.CUSTOMER;
                List<SpokenPromise> promises = customer ? List.of() : SpokenPromises.in(text);
                for (SpokenPromise promise : promises) {
                    if (!promise.offered()) {
                        TextRange said = new TextRange(
                                range.start() + promise.range().start(),
                                range.start() + promise.range().end());
                        actions.add(new SuggestedAction(promise.kind(), Quote.of(transcript, i, said)));
                    }
                }
                double first = customer && !wanted ? 100 : 0;
                wanted |= customer;
                double weight = first + (promises.isEmpty() ? 0 : 50) + words.weight(folded);
                told.add(new Told(i, range, utterance.speaker(), text, folded, weight));
            }
        }
        return told;
    }

    private static List<Told> ranked(List<Told> sentences) {
        List<Told> ranked = new ArrayList<>(sentences);
        ranked.sort(Comparator.comparingDouble(Told::weight)
                .reversed()
                .thenComparing(Told::utterance)
                .thenComparing(Told::range));
        return ranked;
    }
}
