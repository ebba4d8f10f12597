package io.toritsugi.kpi.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.report.KpiValue;
import java.util.Optional;

/**
 * A figure as somebody sees it: itself, or that it is withheld.
 *
 * <p>Immutable and thread-safe.
 *
 * @param figure the figure; empty if it is withheld
 * @param withheld why it is withheld; empty if it is shown
 * @since 0.1
 */
@JsonPropertyOrder({"figure", "withheld"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ViewedFigure(Optional<KpiValue> figure, Optional<WithheldReason> withheld) {
    /**
     * Checks that it is one of the two.
     *
     * @throws IllegalArgumentException if it is both or none
     */
    public ViewedFigure {
        if (figure.isPresent() == withheld.isPresent()) {
            throw new IllegalArgumentException(
                    "ViewedFigure must be shown or withheld, was " + (figure.isPresent() ? "both" : "neither"));
        }
    }

    static ViewedFigure shown(KpiValue figure) {
        return new ViewedFigure(Optional.of(figure), Optional.empty());
    }

    static ViewedFigure withheld(WithheldReason reason) {
        return new ViewedFigure(Optional.empty(), Optional.of(reason));
    }
}
