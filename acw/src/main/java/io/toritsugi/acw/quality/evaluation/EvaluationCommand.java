package io.toritsugi.acw.quality.evaluation;

import io.toritsugi.acw.quality.event.EvaluationId;
import io.toritsugi.acw.quality.score.QuestionAnswer;
import io.toritsugi.core.event.Actor;
import java.util.List;
import java.util.Optional;

/**
 * What a host wants of {@link EvaluationMachine}; it begins with {@link Complete}.
 *
 * @since 0.1
 */
public sealed interface EvaluationCommand {
    /**
     * Completes an evaluation.
     *
     * @param id its id
     * @param order what is evaluated, by which form, and the answers
     * @param by who evaluates
     * @since 0.1
     */
    record Complete(EvaluationId id, EvaluationOrder order, Actor by) implements EvaluationCommand {}

    /**
     * Says that the agent has seen it. Again, it changes nothing.
     *
     * @param by the agent
     * @since 0.1
     */
    record Acknowledge(Actor by) implements EvaluationCommand {}

    /**
     * Disputes it, before the time for that has passed.
     *
     * @param reason why, as a code
     * @param questions the questions that it is about; empty for the whole
     * @param comment why, in words; personal data
     * @param by who
     * @since 0.1
     */
    record Dispute(String reason, List<String> questions, Optional<String> comment, Actor by)
            implements EvaluationCommand {
        /** Copies the questions. */
        public Dispute {
            questions = List.copyOf(questions);
        }

        /** {@return the command without the comment} */
        @Override
        public String toString() {
            return "Dispute[reason=" + reason + ", questions=" + questions + ", by=" + by + "]";
        }
    }

    /**
     * Decides the dispute: the evaluation stands, is withdrawn, or is rescored by these answers.
     *
     * @param verdict how
     * @param reason why, as a code
     * @param comment why, in words; personal data
     * @param by who; neither the evaluator, nor the agent, nor who disputed
     * @since 0.1
     */
    record Decide(Verdict verdict, String reason, Optional<String> comment, Actor by) implements EvaluationCommand {
        /** {@return the command without the comment} */
        @Override
        public String toString() {
            return "Decide[verdict=" + verdict + ", reason=" + reason + ", by=" + by + "]";
        }
    }

    /**
     * How a dispute is decided.
     *
     * @since 0.1
     */
    sealed interface Verdict {
        /**
         * It stands as it was.
         *
         * @since 0.1
         */
        record Stands() implements Verdict {}

        /**
         * Other answers take the place of the first.
         *
         * @param answers one for each question of the form
         * @since 0.1
         */
        record Rescored(List<QuestionAnswer> answers) implements Verdict {
            /** Copies the answers. */
            public Rescored {
                answers = List.copyOf(answers);
            }
        }

        /**
         * It does not count any more.
         *
         * @since 0.1
         */
        record Withdrawn() implements Verdict {}
    }
}
