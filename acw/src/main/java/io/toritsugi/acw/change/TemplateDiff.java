package io.toritsugi.acw.change;

import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.Option;
import io.toritsugi.acw.request.RequestRule;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.value.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says what differs between two versions of a template.
 *
 * <p>Parts are the same if their ids are, wherever they stand: a new label is a change of the label. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class TemplateDiff {
    private static final Bilingual ALWAYS = new Bilingual("always", "常に");

    private TemplateDiff() {}

    /**
     * {@return what differs: the template itself, then its facts, sections, steps, fields, options, checks and rules, of each sort
     * first what is gone, then what is there in the order of the newer version; empty if nothing does but the version}
     *
     * @param before the older version
     * @param after the newer version
     * @throws IllegalArgumentException if they are versions of different templates
     */
    public static List<TemplateChange> between(Template before, Template after) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(
                    "TemplateDiff compares versions of one template, was given " + before.id() + " and " + after.id());
        }
        Comparison comparison = new Comparison();
        Part whole = new Part(new Bilingual("Template", "テンプレート"), before.id().value(), Part.TOP, List.of());
        comparison.traits(whole, traits(before), traits(after));
        compare(comparison, before, after, TemplateDiff::facts);
        compare(comparison, before, after, TemplateDiff::sections);
        compare(comparison, before, after, TemplateDiff::steps);
        compare(comparison, before, after, TemplateDiff::fields);
        options(comparison, before, after);
        compare(comparison, before, after, TemplateDiff::checks);
        compare(comparison, before, after, TemplateDiff::rules);
        return comparison.all();
    }

    private static void compare(
            Comparison comparison, Template before, Template after, Function<Template, List<Part>> parts) {
        comparison.parts(parts.apply(before), parts.apply(after));
    }

    private static List<Trait> traits(Template template) {
        return List.of(
                Trait.label(template.label()),
                Trait.text("description", "説明", template.description()),
                Trait.value("parent", "継承元", template.inherits()),
                Trait.values("what is not inherited", "除外する要素", template.omits()),
                Trait.silent("time policy", "時間の規定", template.policy()),
                Trait.values("trees of codes", "コード体系", template.codes()));
    }

    private static List<Part> facts(Template template) {
        return template.facts().types().entrySet().stream()
                .map(fact -> new Part(
                        new Bilingual("Fact", "ファクト"),
                        fact.getKey(),
                        Part.TOP,
                        List.of(Trait.value(
                                "type", "型", Optional.of(fact.getValue().id())))))
                .toList();
    }

    private static List<Part> sections(Template template) {
        return template.sections().stream().map(TemplateDiff::part).toList();
    }

    private static Part part(Section section) {
        return new Part(
                new Bilingual("Section", "セクション"), section.id(), Part.TOP, List.of(Trait.label(section.label())));
    }

    private static List<Part> steps(Template template) {
        List<Part> parts = new ArrayList<>();
        template.sections()
                .forEach(section -> section.steps()
                        .forEach(step -> parts.add(part(step, part(section).words()))));
        return parts;
    }

    private static Part part(Step step, Bilingual home) {
        return new Part(
                new Bilingual("Step", "手順"),
                step.id(),
                home,
                List.of(
                        Trait.label(step.label()),
                        Trait.text("guidance", "案内", step.guidance()),
                        Trait.when("condition to be shown", "表示条件", step.shownWhen(), ALWAYS),
                        Trait.required(step.requirement() == Step.Requirement.REQUIRED),
                        Trait.values("mandatory for", "必須となる規制対象", step.mandatoryFor())));
    }

    private static List<Part> fields(Template template) {
        List<Part> parts = new ArrayList<>();
        template.sections()
                .forEach(section -> section.steps()
                        .forEach(step -> step.fields()
                                .forEach(field -> parts.add(
                                        part(field, part(step, Part.TOP).words())))));
        return parts;
    }

    private static Part part(Field field, Bilingual home) {
        return new Part(new Bilingual("Field", "項目"), field.id().value(), home, FieldTraits.of(field));
    }

    /** Of fields that are choices in both versions. */
    private static void options(Comparison comparison, Template before, Template after) {
        Map<FieldId, List<Part>> old = options(before);
        options(after).forEach((field, young) -> comparison.parts(old.getOrDefault(field, young), young));
    }

    private static Map<FieldId, List<Part>> options(Template template) {
        Map<FieldId, List<Part>> options = new LinkedHashMap<>();
        for (Field field : template.fields()) {
            if (field.type() instanceof ChoiceType choice) {
                Bilingual home = part(field, Part.TOP).words();
                options.put(
                        field.id(),
                        choice.options().stream()
                                .map(option -> part(option, home))
                                .toList());
            }
        }
        return options;
    }

    private static Part part(Option option, Bilingual home) {
        return new Part(
                new Bilingual("Option", "選択肢"),
                option.value(),
                home,
                List.of(Trait.retired(option.retired()), Trait.label(option.label())));
    }

    private static List<Part> checks(Template template) {
        return template.checks().stream().map(TemplateDiff::part).toList();
    }

    private static Part part(Check check) {
        return new Part(
                new Bilingual("Check", "チェック"),
                check.id(),
                Part.TOP,
                List.of(
                        Trait.of(
                                "severity",
                                "重大度",
                                check.severity(),
                                check.severity() == Severity.BLOCKING
                                        ? new Bilingual("blocking", "送信不可")
                                        : new Bilingual("warning", "警告")),
                        Trait.when("condition to fail", "不合格の条件", check.failsWhen(), new Bilingual("shipped", "組み込み")),
                        Trait.value("shipped check", "組み込みチェック", check.shipped()),
                        Trait.text("message", "メッセージ", Optional.of(check.message())),
                        Trait.flag("can be overridden", "上書き可", check.overridable())));
    }

    private static List<Part> rules(Template template) {
        return template.requests().stream().map(TemplateDiff::part).toList();
    }

    private static Part part(RequestRule rule) {
        return new Part(
                new Bilingual("Rule", "依頼ルール"),
                rule.id(),
                Part.TOP,
                List.of(
                        Trait.when("condition to fire", "発動条件", Optional.of(rule.when()), ALWAYS),
                        Trait.of(
                                "request",
                                "依頼",
                                rule.request(),
                                Trait.words(rule.request().title()))));
    }
}
