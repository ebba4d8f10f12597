package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.acw.request.Due;
import io.toritsugi.acw.request.FollowUpPlan;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.acw.request.Request;
import io.toritsugi.acw.request.RequestPlan;
import io.toritsugi.acw.request.RequestRule;
import io.toritsugi.acw.request.UpdatePlan;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a document asks of others. */
final class Requests {
    private Requests() {}

    static List<Request> fired(Document state, FormView view, Instant now) {
        return view.form().template().requests().stream()
                .filter(rule -> rule.when().evaluate(view.facts()).isTrue())
                .map(rule -> of(state, view, now, rule))
                .toList();
    }

    private static Request of(Document state, FormView view, Instant now, RequestRule rule) {
        RequestPlan plan = rule.request();
        Request.Builder request = Request.builder().rule(rule.id()).plan(plan);
        plan.due().ifPresent(due -> moment(state, view, now, due, request));
        Optional<AgentId> agent = state.opened().flatMap(DocumentOpened::agent);
        if (plan instanceof FollowUpPlan followUp) {
            Optional<AgentId> named =
                    followUp.owner().flatMap(field -> answer(view, field)).flatMap(Requests::agent);
            boolean personal = followUp.owner()
                    .filter(field -> Views.isPersonal(state, view.form(), field))
                    .isPresent();
            owner(request, named, personal, agent);
        } else if (plan instanceof PromisePlan promisePlan) {
            Optional<Promise> promise = promisePlan
                    .field()
                    .flatMap(field -> answer(view, field))
                    .flatMap(answer -> answer instanceof Promise given ? Optional.of(given) : Optional.empty());
            boolean personal = promisePlan
                    .field()
                    .filter(field -> Views.isPersonal(state, view.form(), field))
                    .isPresent();
            owner(request.promise(promise), promise.flatMap(Promise::owner), personal, agent);
        } else if (plan instanceof UpdatePlan update) {
            update.values()
                    .forEach((name, field) -> answer(view, field).ifPresent(answer -> {
                        if (Views.isPersonal(state, view.form(), field)) {
                            request.putPersonalValues(name, answer);
                        } else {
                            request.putValues(name, answer);
                        }
                    }));
        }
        return request.build();
    }

    private static void owner(
            Request.Builder request, Optional<AgentId> named, boolean personal, Optional<AgentId> agent) {
        if (personal && named.isPresent()) {
            request.personalOwner(named);
        } else {
            request.owner(named.or(() -> agent));
        }
    }

    private static void moment(Document state, FormView view, Instant now, Due due, Request.Builder request) {
        if (due.from().isEmpty()) {
            request.moment(FactValue.of(now));
            return;
        }
        FieldId from = due.from().get();
        Optional<FactValue> answered = answer(view, from)
                .map(Answer::toFact)
                .filter(value -> value instanceof FactValue.Date || value instanceof FactValue.Moment);
        if (Views.isPersonal(state, view.form(), from)) {
            request.personalMoment(answered);
        } else {
            request.moment(answered);
        }
    }

    private static Optional<Answer> answer(FormView view, FieldId field) {
        return Optional.ofNullable(view.answers().get(field));
    }

    private static Optional<AgentId> agent(Answer answer) {
        return answer.toFact() instanceof FactValue.Text text
                ? agent(text.value().strip())
                : Optional.empty();
    }

    // A draft may hold what is no id, and is cut short all the same.
    private static Optional<AgentId> agent(String id) {
        try {
            return Optional.of(AgentId.of(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
