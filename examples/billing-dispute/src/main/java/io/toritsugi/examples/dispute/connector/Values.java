package io.toritsugi.examples.dispute.connector;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.core.fact.FactValue;
import java.util.Optional;

/** What an update writes, personal or not. */
final class Values {
    private Values() {}

    static Optional<Answer> answer(UpdateRequested update, String name) {
        return Optional.ofNullable(update.personalValues().get(name))
                .or(() -> Optional.ofNullable(update.values().get(name)));
    }

    static Optional<String> text(UpdateRequested update, String name) {
        return answer(update, name)
                .map(Answer::toFact)
                .map(fact -> fact instanceof FactValue.Text text ? text.value() : null);
    }
}
