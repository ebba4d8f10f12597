package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.Moment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * To which interval a counted unit belongs.
 *
 * <p>Products disagree, so the rule is named with every number. A unit of which the instant is not known counts in no group of
 * time.
 *
 * @since 0.1
 */
public enum Attribution {
    /**
     * To that in which the contact began, with all its visits and legs: numerator and denominator of a ratio are then about
     * the same contacts. An interval is final when its last contact is over.
     */
    ENTRY(Moment.CREATED, "by beginning of contact", "応対開始時点"),
    /** To that in which the counted event itself happened, such as the answer. More may be answered than was offered. */
    EVENT(null, "by event", "発生時点"),
    /** To that in which the unit was complete, such as the end of after-call work. */
    COMPLETION(Moment.COMPLETED, "by completion", "完了時点"),
    /** To that of the first of answer, abandonment and passing of the service level's target. */
    SL_EVENT(Moment.JUDGED, "by service level event", "サービスレベル判定時点"),
    /** To all intervals that it touched, each with the part of the duration that fell into it. */
    CLIPPED(null, "split over intervals", "区間按分");

    private final @Nullable Moment moment;
    private final String english;
    private final String japanese;

    Attribution(@Nullable Moment moment, String english, String japanese) {
        this.moment = moment;
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return the one moment to which a whole unit belongs; empty if its parts belong to several} */
    public Optional<Moment> moment() {
        return Optional.ofNullable(moment);
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }
}
