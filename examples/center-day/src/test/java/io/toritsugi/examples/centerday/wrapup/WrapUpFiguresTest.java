package io.toritsugi.examples.centerday.wrapup;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.document.DocumentCommand.EndClock;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.StartClock;
import io.toritsugi.acw.document.DocumentCommand.Submit;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.document.Input;
import io.toritsugi.acw.document.OpenDocument;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.policy.AcwPolicies;
import io.toritsugi.acw.policy.AcwPolicy;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of a handful of wrap-ups, worked out by hand. */
class WrapUpFiguresTest {
    private static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final AgentId ANN = AgentId.of("ann");
    private static final Template TEMPLATE = template(true);

    private static Template template(boolean required) {
        Step.Builder step = Step.builder().id("tell").label(text("Tell", "記入"));
        for (String field : new String[] {"inquiry", "action"}) {
            step.addFields(Field.builder()
                    .id(FieldId.of(field))
                    .label(text(field, "項目"))
                    .type(TextType.builder().build())
                    .required(required)
                    .build());
        }
        return Template.builder()
                .id(TemplateId.of("inquiry"))
                .version(1)
                .label(text("Inquiry", "お問い合わせ"))
                .addSections(Section.builder()
                        .id("only")
                        .label(text("Only", "全体"))
                        .addSteps(step.build())
                        .build())
                .build();
    }

    private static Texts text(String english, String japanese) {
        return new Texts(new TreeMap<>(Map.of("en", english, "ja", japanese)));
    }

    /** One wrap-up, of which so many fields are filled in, that ends after so many seconds. */
    private record Scripted(Template template, int filled, int seconds, WrapUpExit exit, boolean defaultCode) {
        static Scripted submitted(int seconds) {
            return new Scripted(TEMPLATE, 2, seconds, WrapUpExit.SUBMITTED, false);
        }

        static Scripted cutShort(int filled, int seconds, boolean defaultCode) {
            return new Scripted(TEMPLATE, filled, seconds, WrapUpExit.TIMED_OUT, defaultCode);
        }

        void addTo(WrapUpFigures figures) {
            Form form = Form.of(template, CodeTrees.NONE).get();
            Input input = Input.of(Actor.of(ANN));
            Desk desk = new Desk(new DocumentMachine(ref -> Optional.of(form)), input.by(), event -> {});
            Optional<AcwPolicy> policy = defaultCode
                    ? Optional.of(
                            AcwPolicy.builder().defaultCode(CodePath.of("none")).build())
                    : Optional.empty();
            desk.carryOut(
                    OpenDocument.builder()
                            .routable(RoutableId.of(InteractionId.of("call")))
                            .leg(LegId.of("leg"))
                            .agent(ANN)
                            .template(template.ref())
                            .policy(AcwPolicies.builder().build().resolve(Optional.empty(), Optional.empty(), policy))
                            .input(input)
                            .build(),
                    NINE);
            desk.carryOut(new StartClock(), NINE);
            template.fields().stream()
                    .limit(filled)
                    .forEach(field -> desk.carryOut(
                            new GiveAnswer(field.id(), Answer.of("said"), Provenance.AGENT, 0, input), NINE));
            Instant end = NINE.plusSeconds(seconds);
            if (exit == WrapUpExit.SUBMITTED) {
                desk.carryOut(new Submit(input), end);
            }
            desk.carryOut(new EndClock(exit), end);
            figures.add(desk.document());
        }
    }

    private static WrapUpFigures figures(Template template, Scripted... wrapUps) {
        WrapUpFigures figures = new WrapUpFigures(template);
        for (Scripted wrapUp : wrapUps) {
            wrapUp.addTo(figures);
        }
        return figures;
    }

    @Test
    void theFiguresOfFiveWrapUpsAreThoseWorkedOutByHand() {
        WrapUpFigures figures = figures(
                TEMPLATE,
                Scripted.submitted(60),
                Scripted.cutShort(1, 90, true),
                Scripted.submitted(30),
                Scripted.cutShort(0, 90, false),
                Scripted.submitted(40));

        assertThat(WrapUpSection.of(List.of(figures)).rows()).singleElement().satisfies(row -> {
            assertThat(row.label().ja()).isEqualTo("お問い合わせ");
            assertThat(row.cells())
                    .containsExactly(
                            "5", // 30, 40, 60, 90 and 90 seconds
                            "60.0 s", // the third of five
                            "90.0 s", // the fifth of five
                            "70.0 %", // 2 + 1 + 2 + 0 + 2 of 10
                            "40.0 %", // two of five
                            "20.0 %"); // one of five
        });
    }

    @ParameterizedTest(name = "{0} % of {1}")
    @CsvSource({"50, 10, 5", "90, 10, 9", "50, 1, 1", "90, 1, 1", "50, 2, 1", "90, 2, 2", "90, 11, 10", "100, 11, 11"})
    void aPercentileIsTheNearestRank(int percent, int count, int seconds) {
        WrapUpFigures figures = new WrapUpFigures(TEMPLATE);
        for (int i = count; i >= 1; i--) {
            Scripted.submitted(i).addTo(figures);
        }

        assertThat(figures.percentile(percent)).hasSeconds(seconds);
    }

    @Test
    void whereNothingIsRequiredThereIsNoCompleteness() {
        Template free = template(false);

        WrapUpFigures figures = figures(free, new Scripted(free, 0, 10, WrapUpExit.SUBMITTED, false));

        assertThat(figures.completeness()).isEmpty();
        assertThat(WrapUpSection.of(List.of(figures)).rows().get(0).cells())
                .containsExactly("1", "10.0 s", "10.0 s", "–", "0.0 %", "0.0 %");
    }
}
