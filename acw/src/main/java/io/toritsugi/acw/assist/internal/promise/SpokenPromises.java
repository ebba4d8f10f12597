package io.toritsugi.acw.assist.internal.promise;

import io.toritsugi.core.text.FoldedText;
import java.util.List;

/** Finds promises in one sentence, of whichever language it is. */
public final class SpokenPromises {
    private static final int LONGEST = 2_000;

    private SpokenPromises() {}

    /**
     * The promises in a sentence, from left to right; of a very long one those in its beginning.
     *
     * @param sentence what an agent said
     */
    public static List<SpokenPromise> in(String sentence) {
        FoldedText text = FoldedText.of(sentence.substring(0, Math.min(sentence.length(), LONGEST)));
        List<SpokenPromise> japanese = isJapanese(text.folded()) ? JapanesePromises.in(text) : List.of();
        return japanese.isEmpty() ? EnglishPromises.in(text) : japanese;
    }

    private static boolean isJapanese(String folded) {
        return folded.codePoints().anyMatch(point -> {
            Character.UnicodeScript script = Character.UnicodeScript.of(point);
            return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.HAN;
        });
    }
}
