package io.toritsugi.acw.assist.summary;

import io.toritsugi.acw.assist.Transcript;
import java.util.Locale;
import java.util.Objects;

/**
 * A contact that is to be summed up.
 *
 * @param transcript what was said
 * @param language in which the summary is wanted
 * @param longest how many characters it may have, from 40 to 5,000
 * @since 0.1
 */
public record SummaryRequest(Transcript transcript, Locale language, int longest) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the length is not allowed
     */
    public SummaryRequest {
        Objects.requireNonNull(transcript, "SummaryRequest.transcript");
        Objects.requireNonNull(language, "SummaryRequest.language");
        if (longest < 40 || longest > 5_000) {
            throw new IllegalArgumentException("SummaryRequest.longest must be 40 to 5000, was " + longest);
        }
    }
}
