package io.toritsugi.acw.assist.summary;

import io.toritsugi.acw.assist.AssistFault;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A draft that can be shown to an agent, and what was wrong with the port.
 *
 * @param draft the draft; empty if there is nothing to sum up
 * @param faults what was wrong; empty if nothing was; unmodifiable
 * @since 0.1
 */
public record CheckedSummary(Optional<SummaryDraft> draft, List<AssistFault> faults) {
    /** Copies the faults. */
    public CheckedSummary {
        Objects.requireNonNull(draft, "CheckedSummary.draft");
        faults = List.copyOf(faults);
    }
}
