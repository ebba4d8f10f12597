package io.toritsugi.acw.quality.form;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.value.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Forms for tests: one of a voice contact, and small parts to build others of. */
public final class FormSamples {
    /** Greeting and closing weigh 40, the solution 60; a broken law fails all, an unfriendly word caps at 60 %. */
    public static final EvaluationForm VOICE = EvaluationForm.builder()
            .ref(FormRef.of("voice", 1))
            .name(texts("Voice contact", "音声応対"))
            .addSections(
                    section("manners", "40", yesNo("greeting", "2"), yesNo("closing", "1"), tone()),
                    section("solution", "60", yesNo("solved", "3"), interruptions(), identity()))
            .build();

    private FormSamples() {}

    /** A question that nobody needs to answer: yes gives one point, no is an error. */
    public static Question yesNo(String id, String weight) {
        return Question.builder()
                .id(id)
                .text(texts("Was it done?", "実施しましたか"))
                .weight(new BigDecimal(weight))
                .canBeNotApplicable(true)
                .scale(ChoiceScale.builder()
                        .addChoices(choice("yes", "1", Fault.NONE, Optional.empty()))
                        .addChoices(choice("no", "0", Fault.ERROR, Optional.empty()))
                        .build())
                .build();
    }

    /** The published example: no interruption gives 10 points, 1 to 4 give 5, 5 to 10 give 1. */
    public static Question interruptions() {
        return Question.builder()
                .id("interruptions")
                .text(texts("How often was the customer interrupted?", "お客様の話を遮った回数"))
                .canBeNotApplicable(true)
                .scale(NumberScale.builder()
                        .addRanges(range("0", "1", "10"), range("1", "5", "5"), range("5", "11", "1"))
                        .build())
                .build();
    }

    private static Question tone() {
        return Question.builder()
                .id("tone")
                .text(texts("Was the tone friendly?", "口調は丁寧でしたか"))
                .criterion("politeness")
                .scale(ChoiceScale.builder()
                        .addChoices(
                                choice("friendly", "2", Fault.NONE, Optional.empty()),
                                choice("neutral", "1", Fault.NONE, Optional.empty()),
                                choice("rude", "0", Fault.ERROR, Optional.of(new BigDecimal("0.6"))))
                        .build())
                .build();
    }

    private static Question identity() {
        return Question.builder()
                .id("identity")
                .text(texts("Was the identity checked?", "本人確認をしましたか"))
                .canBeNotApplicable(true)
                .scale(ChoiceScale.builder()
                        .addChoices(
                                choice("yes", "1", Fault.NONE, Optional.empty()),
                                choice("no", "0", Fault.CRITICAL, Optional.of(BigDecimal.ZERO)))
                        .build())
                .build();
    }

    /** A section; without a weight if that is empty. */
    public static FormSection section(String id, String weight, Question... questions) {
        return FormSection.builder()
                .id(id)
                .name(texts("Section " + id, "セクション " + id))
                .weight(Optional.of(weight).filter(text -> !text.isEmpty()).map(BigDecimal::new))
                .addAllQuestions(List.of(questions))
                .build();
    }

    /** A choice called what it is. */
    public static Choice choice(String value, String points, Fault fault, Optional<BigDecimal> autoFailAt) {
        return Choice.builder()
                .value(value)
                .label(texts(value, value))
                .points(new BigDecimal(points))
                .fault(fault)
                .autoFailAt(autoFailAt)
                .build();
    }

    /** A range; open where the bound is empty. */
    public static NumberRange range(String from, String to, String points) {
        return NumberRange.builder()
                .from(Optional.of(from).filter(text -> !text.isEmpty()).map(BigDecimal::new))
                .to(Optional.of(to).filter(text -> !text.isEmpty()).map(BigDecimal::new))
                .points(new BigDecimal(points))
                .build();
    }

    /** A form of these sections. */
    public static EvaluationForm form(FormSection... sections) {
        return form(Redistribution.WITHIN_SECTION, sections);
    }

    /** A form of these sections. */
    public static EvaluationForm form(Redistribution redistribution, FormSection... sections) {
        return EvaluationForm.builder()
                .ref(FormRef.of("sample", 1))
                .name(texts("Sample", "例"))
                .redistribution(redistribution)
                .addAllSections(List.of(sections))
                .build();
    }

    private static Texts texts(String english, String japanese) {
        return Texts.from(new Bilingual(english, japanese));
    }
}
