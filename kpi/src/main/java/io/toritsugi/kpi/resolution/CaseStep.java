package io.toritsugi.kpi.resolution;

import java.time.Instant;
import java.util.Comparator;

/** What moves a case on. */
record CaseStep(Instant at, Kind kind) {
    /** Of what happens at one instant, a contact comes before what is said of it. */
    static final Comparator<CaseStep> IN_ORDER =
            Comparator.comparing(CaseStep::at).thenComparing(CaseStep::kind);

    /** In the order in which they are taken when they happen at one instant. */
    enum Kind {
        /** The customer got in touch. */
        CONTACTED,
        /** A contact was taken up again. */
        REOPENED,
        /** It was said that a contact achieved less. */
        LEFT_OPEN,
        /** It was said that a contact resolved it. */
        RESOLVED
    }
}
