package io.toritsugi.examples.dispute.assistant;

import io.toritsugi.acw.assist.Quote;
import io.toritsugi.acw.assist.Speaker;
import io.toritsugi.acw.assist.Transcript;
import io.toritsugi.acw.assist.Utterance;
import io.toritsugi.core.text.Masking;
import io.toritsugi.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A transcript as a model may see it: with personal data masked. */
final class MaskedCall {
    private final Transcript transcript;
    private final List<String> masked = new ArrayList<>();

    MaskedCall(Transcript transcript, Masking masking) {
        this.transcript = transcript;
        for (Utterance utterance : transcript.utterances()) {
            masked.add(masking.mask(utterance.text()).text());
        }
    }

    /** The utterances with their numbers, as data for the model. */
    List<Map<String, Object>> utterances() {
        List<Map<String, Object>> utterances = new ArrayList<>();
        for (int i = 0; i < masked.size(); i++) {
            utterances.add(Map.of(
                    "number", i, "speaker", transcript.utterances().get(i).speaker(), "text", masked.get(i)));
        }
        return utterances;
    }

    /**
     * The part of the transcript that the model means; empty if nobody of the centre said it. Where something is masked in it, the whole utterance.
     */
    Optional<Quote> quote(int utterance, String words) {
        boolean said = utterance >= 0
                && utterance < masked.size()
                && !words.isBlank()
                && masked.get(utterance).contains(words)
                && transcript.utterances().get(utterance).speaker() != Speaker.CUSTOMER;
        if (!said) {
            return Optional.empty();
        }
        String text = transcript.utterances().get(utterance).text();
        int start = text.indexOf(words);
        return Optional.of(Quote.of(
                transcript,
                utterance,
                start < 0 ? new TextRange(0, text.length()) : new TextRange(start, start + words.length())));
    }
}
