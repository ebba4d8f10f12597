package io.toritsugi.acw.pack;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.AnswerContext;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.acw.request.RequestPlan;
import io.toritsugi.acw.request.RequestRule;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.Truth;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.json.Jackson3;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A contact that is not easy, as an agent filled it in, and what has to come of it. */
record HardCase(
        String template,
        String language,
        String story,
        Map<String, FactValue> facts,
        Set<String> regulated,
        Map<String, Answer> answers,
        List<String> hidden,
        List<String> requests,
        List<String> blocked,
        List<String> warned) {
    static final BuiltInPack PACK = BuiltInPack.read(Jackson3.codec());

    private static final JsonMapper JSON = Jackson3.mapper();
    private static final Instant ANSWERED_AT = Instant.parse("2026-04-06T00:00:00Z");

    static Stream<HardCase> all() {
        return PACK.templates().stream()
                .flatMap(template -> Stream.of(
                        of(template.id().value(), "ja"), of(template.id().value(), "en")));
    }

    static HardCase of(String template, String language) {
        String path = "cases/" + template + "." + language + ".json";
        try (InputStream stream = HardCase.class.getResourceAsStream(path)) {
            return JSON.readValue(stream, HardCase.class);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    Form form() {
        Template found = PACK.templates().stream()
                .filter(one -> one.id().value().equals(template))
                .findFirst()
                .orElseThrow();
        return Form.of(found, CodeTrees.of(PACK.trees())).get();
    }

    FormView view() {
        Map<FieldId, Instant> times = new HashMap<>();
        byField().keySet().forEach(field -> times.put(field, ANSWERED_AT));
        return form().view(byField(), Facts.of(facts), regulated, AnswerContext.NONE.withAnsweredAt(times));
    }

    Map<FieldId, Answer> byField() {
        Map<FieldId, Answer> byField = new TreeMap<>();
        answers.forEach((field, answer) -> byField.put(FieldId.of(field), answer));
        return byField;
    }

    /** The same contact with one more answer, or with another one. */
    HardCase with(String field, Answer answer) {
        Map<String, Answer> more = new TreeMap<>(answers);
        more.put(field, answer);
        return with(facts, more);
    }

    HardCase without(String field) {
        Map<String, Answer> fewer = new TreeMap<>(answers);
        fewer.remove(field);
        return with(facts, fewer);
    }

    HardCase withFact(String name, FactValue value) {
        Map<String, FactValue> more = new TreeMap<>(facts);
        more.put(name, value);
        return with(more, answers);
    }

    private HardCase with(Map<String, FactValue> otherFacts, Map<String, Answer> otherAnswers) {
        return new HardCase(
                template, language, story, otherFacts, regulated, otherAnswers, hidden, requests, blocked, warned);
    }

    List<RequestRule> fired() {
        Facts known = view().facts();
        return form().template().requests().stream()
                .filter(rule -> holds(rule.when(), known))
                .toList();
    }

    <T extends RequestPlan> T requested(String rule, Class<T> type) {
        return fired().stream()
                .filter(one -> one.id().equals(rule))
                .map(RequestRule::request)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(template + " did not request " + rule));
    }

    List<String> firedIds() {
        return fired().stream().map(RequestRule::id).toList();
    }

    List<String> failed(Severity severity) {
        Facts known = view().facts();
        return form().template().checks().stream()
                .filter(check -> check.severity() == severity)
                .filter(check ->
                        check.failsWhen().filter(when -> holds(when, known)).isPresent())
                .map(Check::id)
                .toList();
    }

    private static boolean holds(Condition condition, Facts known) {
        return condition.evaluate(known) == Truth.TRUE;
    }

    @Override
    public String toString() {
        return template + ", " + language + ": " + story;
    }
}
