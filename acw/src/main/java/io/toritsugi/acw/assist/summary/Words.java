package io.toritsugi.acw.assist.summary;

import io.toritsugi.acw.assist.Transcript;
import io.toritsugi.acw.assist.Utterance;
import io.toritsugi.core.text.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often words come up in a contact: runs of letters, and of scripts without blanks every two ideographs or katakana that stand together. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z'-]{3,}|\\d{2,}|[\\p{IsHan}]{2}");
    private static final int ENOUGH = 12;

    private final Map<String, Integer> counts;
    private final double most;

    private Words(Map<String, Integer> counts) {
        this.counts = counts;
        this.most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    static Words of(Transcript transcript) {
        Map<String, Integer> counts = new HashMap<>();
        for (Utterance utterance : transcript.utterances()) {
            in(FoldedText.fold(utterance.text())).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return new Words(counts);
    }

    /** How much of what the contact is about stands in a sentence, 0 to 10: the counts of its words, as if twelve of the most frequent were all. */
    double weight(String folded) {
        int sum = new HashSet<>(in(folded))
                .stream().mapToInt(word -> counts.getOrDefault(word, 0)).sum();
        return 10 * Math.min(1, sum / (most * ENOUGH));
    }

    private static List<String> in(String folded) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
