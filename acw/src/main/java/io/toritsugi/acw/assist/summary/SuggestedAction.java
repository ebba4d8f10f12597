package io.toritsugi.acw.assist.summary;

import io.toritsugi.acw.assist.Quote;
import io.toritsugi.core.followup.FollowUpKind;
import java.util.Objects;

/**
 * What a summary suggests to do.
 *
 * @param kind what sort of follow-up that would be
 * @param quote where it was said
 * @since 0.1
 */
public record SuggestedAction(FollowUpKind kind, Quote quote) {
    /** Checks that both parts are there. */
    public SuggestedAction {
        Objects.requireNonNull(kind, "SuggestedAction.kind");
        Objects.requireNonNull(quote, "SuggestedAction.quote");
    }
}
