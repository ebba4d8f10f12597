package io.toritsugi.acw.assist.internal.promise;

import io.toritsugi.acw.assist.internal.time.TimeMatch;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.text.TextRange;
import java.util.List;

/**
 * A promise that stands in a sentence.
 *
 * @param kind what is to be done
 * @param range the words, in the sentence
 * @param time the parts of the time that was said; empty if none was
 * @param offered whether it is only offered, so that the customer has to agree
 * @param uncertain whether it is said less clearly than others
 */
public record SpokenPromise(
        FollowUpKind kind, TextRange range, List<TimeMatch> time, boolean offered, boolean uncertain) {
    /** Copies the time. */
    public SpokenPromise {
        time = List.copyOf(time);
    }
}
