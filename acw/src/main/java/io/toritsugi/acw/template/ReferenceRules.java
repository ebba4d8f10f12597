package io.toritsugi.acw.template;

import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.DateTimeType;
import io.toritsugi.acw.field.type.DateType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.request.Due;
import io.toritsugi.acw.request.FollowUpPlan;
import io.toritsugi.acw.request.HandOffPlan;
import io.toritsugi.acw.request.NotificationPlan;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.acw.request.RequestPlan;
import io.toritsugi.acw.request.RequestRule;
import io.toritsugi.acw.request.UpdatePlan;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.ConditionProblem.Place;
import io.toritsugi.core.json.shape.Shape;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds conditions and requests that name what is not there, or what does not serve. Not thread-safe. */
final class ReferenceRules {
    private final Problems problems;
    private final TextRules texts;
    private final Names names;

    ReferenceRules(Problems problems, TextRules texts, Names names) {
        this.problems = problems;
        this.texts = texts;
        this.names = names;
    }

    void condition(String place, Optional<Condition> condition) {
        condition.ifPresent(present -> condition(place, present));
    }

    void condition(String place, Condition condition) {
        condition
                .problems(names.vocabulary())
                .forEach(problem ->
                        problems.add(TemplateProblem.of(place + ((Place.InTree) problem.place()).pointer(), problem)));
    }

    void rule(String place, RequestRule rule) {
        condition(place + "/when", rule.when());
        request(place + "/request", rule.request());
    }

    private void request(String place, RequestPlan plan) {
        String within = place + "/" + kind(plan);
        texts.texts(within + "/title", plan.title());
        plan.due()
                .flatMap(Due::from)
                .ifPresent(from ->
                        field(within + "/due/from", from, ReferenceRules::isMoment, "date, date-time, promise"));
        if (plan instanceof FollowUpPlan followUp) {
            followUp.owner()
                    .ifPresent(
                            owner -> field(within + "/owner", owner, ReferenceRules::namesAgent, "reference to AGENT"));
        } else if (plan instanceof PromisePlan promise) {
            promise.field()
                    .ifPresent(field -> field(within + "/field", field, PromiseType.class::isInstance, "promise"));
        } else if (plan instanceof HandOffPlan handOff) {
            handOff.acknowledgeWithin()
                    .filter(time -> time.compareTo(Duration.ZERO) <= 0)
                    .ifPresent(
                            time -> problems.add(Reason.OUT_OF_RANGE, within + "/acknowledgeWithin", time, "> PT0S"));
        } else if (plan instanceof UpdatePlan update) {
            texts.name(within + "/target", update.target());
            update.values().forEach((name, field) -> {
                String where = Shape.below(within + "/values", name);
                texts.name(where, name);
                field(where, field, any -> true, "");
            });
        } else if (plan instanceof NotificationPlan notification) {
            texts.name(within + "/to", notification.to());
        }
    }

    private void field(String place, FieldId id, Predicate<FieldType> serves, String allowed) {
        names.find(id)
                .ifPresentOrElse(
                        field -> {
                            if (!serves.test(field.type())) {
                                problems.add(Reason.WRONG_FIELD_TYPE, place, id, allowed);
                            }
                        },
                        () -> problems.add(Reason.UNKNOWN_FIELD, place, id, Problems.listed(names.ids())));
    }

    private static boolean isMoment(FieldType type) {
        return type instanceof DateType || type instanceof DateTimeType || type instanceof PromiseType;
    }

    private static boolean namesAgent(FieldType type) {
        return type instanceof ReferenceType reference && reference.to() == ReferenceType.Kind.AGENT;
    }

    private static String kind(RequestPlan plan) {
        if (plan instanceof FollowUpPlan) {
            return "follow-up";
        }
        if (plan instanceof PromisePlan) {
            return "promise";
        }
        if (plan instanceof HandOffPlan) {
            return "hand-off";
        }
        return plan instanceof UpdatePlan ? "update" : "notification";
    }
}
