package io.toritsugi.routing.stage;

import io.toritsugi.core.condition.Condition;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why no open stage admits an agent to a visit: the first thing that stands against him.
 *
 * <p>Names conditions and stages, and never the value of a fact. Immutable and thread-safe.
 *
 * @param reason what kind of thing it is
 * @param stage the id of the stage that would have admitted him, where it lies with one stage
 * @param condition the part of a requirement that he does not fulfil, or of which it is not known whether he does
 * @since 0.1
 */
public record Ineligibility(Reason reason, Optional<String> stage, Optional<Condition> condition) {
    /**
     * The kinds of things that stand against an agent, in the order in which they are looked for.
     *
     * @since 0.1
     */
    public enum Reason {
        /** No stage is open yet. */
        NO_OPEN_STAGE("no stage is open", "どの段階もまだ開いていません"),
        /** He serves neither the queue nor one whose agents an open stage admits. */
        SERVES_NO_QUEUE("the agent serves none of the queues", "対象のキューを担当していません"),
        /** The visit asks for what he does not fulfil. */
        VISIT_REQUIRES("the contact requires", "コンタクトの要件を満たしません"),
        /** The queue asks for what he does not fulfil. */
        QUEUE_REQUIRES("the queue requires", "キューの要件を満たしません"),
        /** The stage asks for what he does not fulfil. */
        STAGE_REQUIRES("the stage requires", "段階の要件を満たしません"),
        /** Only preferred agents are admitted, and he is none. */
        NOT_PREFERRED("only preferred agents are admitted", "優先担当者だけが対象です");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }

        /**
         * {@return the kind in words}
         *
         * @param locale Japanese if its language is, otherwise English
         */
        public String text(Locale locale) {
            return locale.getLanguage().equals("ja") ? japanese : english;
        }
    }

    /** Checks that all parts are there. */
    public Ineligibility {
        Objects.requireNonNull(reason, "Ineligibility.reason");
        Objects.requireNonNull(stage, "Ineligibility.stage");
        Objects.requireNonNull(condition, "Ineligibility.condition");
    }

    /**
     * {@return the reason in words, with the stage and the condition}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        String where = stage.map(id -> japanese ? "（段階 " + id + "）" : " (stage " + id + ")")
                .orElse("");
        String what = condition.map(part -> (japanese ? "：" : ": ") + part).orElse("");
        return reason.text(locale) + where + what;
    }
}
