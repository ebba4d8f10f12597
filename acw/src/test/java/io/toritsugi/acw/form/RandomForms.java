package io.toritsugi.acw.form;

import static io.toritsugi.acw.form.Forms.label;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.code.CodeTreeId;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.type.AttachmentType;
import io.toritsugi.acw.field.type.BooleanType;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.field.type.DateTimeType;
import io.toritsugi.acw.field.type.DateType;
import io.toritsugi.acw.field.type.DurationType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.MoneyType;
import io.toritsugi.acw.field.type.NumberType;
import io.toritsugi.acw.field.type.Option;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.field.type.TransactionType;
import io.toritsugi.acw.template.Step;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.fact.FactValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Forms by chance: every type, conditions on fields in any order, defaults, required and regulated steps. */
public final class RandomForms {
    /** A tree with a code below a code, a retired one, and names that must be escaped. */
    private static final CodeTree TREE = CodeTree.builder()
            .id(CodeTreeId.of("category"))
            .version(1)
            .kind(Classification.CATEGORY)
            .label(label("Category"))
            .addCodes(code("billing", false)
                    .addChildren(
                            code("refund", false).build(), code("old", true).build())
                    .build())
            .addCodes(code("other", false).build())
            .build();

    private final Random random;

    public RandomForms(Random random) {
        this.random = random;
    }

    private static Code.Builder code(String id, boolean retired) {
        return Code.builder().id(id).label(label(id)).retired(retired);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    public Form form() {
        List<Step.Builder> steps = new ArrayList<>();
        List<Field> before = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int number = 0; number < count; number++) {
            Optional<Condition> shownWhen = condition(before, 0.3);
            List<Field> fields = new ArrayList<>();
            int size = 1 + random.nextInt(4);
            for (int i = 0; i < size; i++) {
                List<Field> known = new ArrayList<>(before);
                known.addAll(fields);
                fields.add(field("f" + (before.size() + i), known));
            }
            before.addAll(fields);
            Collections.shuffle(fields, random);
            Step.Builder step =
                    Step.builder().id("s" + number).label(label("s")).shownWhen(shownWhen);
            step.addAllFields(fields);
            step.requirement(chance(0.3) ? Step.Requirement.REQUIRED : Step.Requirement.OPTIONAL);
            if (chance(0.2)) {
                step.addMandatoryFor("loan");
            }
            steps.add(step);
        }
        Collections.shuffle(steps, random);
        return Form.of(Forms.template(steps.toArray(Step.Builder[]::new)), CodeTrees.of(List.of(TREE)))
                .get();
    }

    private Field field(String id, List<Field> known) {
        FieldType type = type();
        Field.Builder field = Forms.field(id, type)
                .required(chance(0.3))
                .shownWhen(condition(known, 0.5))
                .requiredWhen(condition(known, 0.3));
        if (chance(0.15)) {
            rightAnswer(type).ifPresent(field::defaultAnswer);
        }
        return field.build();
    }

    private FieldType type() {
        return switch (random.nextInt(17)) {
            case 0 ->
                TextType.builder().minLength(1 + random.nextInt(2)).maxLength(3).build();
            case 1 -> TextType.builder().format(TextType.Format.PHONE).build();
            case 2 -> TextType.builder().format(TextType.Format.EMAIL).build();
            case 3 ->
                TextType.builder()
                        .pattern(one(List.of("[a-c]+", "^[A-Z]{2}[0-9]*$", "a|b(?:c|d)?", "x.y", "a++b")))
                        .build();
            case 4 ->
                TextType.builder()
                        .format(TextType.Format.MULTI_LINE)
                        .maxLength(4)
                        .build();
            case 5 -> BooleanType.builder().build();
            case 6 ->
                NumberType.builder().min(BigDecimal.ONE).max(BigDecimal.TEN).build();
            case 7 -> NumberType.builder().scale(2).build();
            case 8 ->
                MoneyType.builder()
                        .addCurrencies("EUR", "JPY")
                        .max(BigDecimal.TEN)
                        .build();
            case 9 ->
                chance(0.5)
                        ? DateType.builder().build()
                        : DateType.builder().min(LocalDate.of(2026, 4, 1)).build();
            case 10 -> DateTimeType.builder().build();
            case 11 -> DurationType.builder().build();
            case 12 ->
                CodeType.builder()
                        .tree(CodeTreeRef.latest(TREE.id()))
                        .leafOnly(chance(0.5))
                        .build();
            case 13 -> PromiseType.builder().within(Duration.ofDays(2)).build();
            case 14 ->
                TransactionType.builder()
                        .addKinds("refund")
                        .max(new BigDecimal(20))
                        .approvalFrom(BigDecimal.TEN)
                        .build();
            case 15 ->
                AttachmentType.builder()
                        .addMediaTypes("application/pdf")
                        .maxBytes(100L)
                        .build();
            default ->
                chance(0.2)
                        ? ReferenceType.builder()
                                .to(ReferenceType.Kind.CUSTOMER)
                                .build()
                        : choice();
        };
    }

    private FieldType choice() {
        ChoiceType.Builder choice = ChoiceType.builder()
                .addOptions(Option.of("a", label("A")), Option.of("b", label("B")), Option.of("c", label("C")))
                .addOptions(new Option("old", label("Old"), true));
        return chance(0.5)
                ? choice.build()
                : choice.multiple(true)
                        .minChosen(1 + random.nextInt(2))
                        .maxChosen(2)
                        .build();
    }

    private Optional<Answer> rightAnswer(FieldType type) {
        if (type instanceof BooleanType) {
            return Optional.of(Answer.of(true));
        }
        if (type instanceof NumberType) {
            return Optional.of(Answer.of(3));
        }
        if (type instanceof ChoiceType choice) {
            return Optional.of(choice.multiple() ? Answer.of(FactValue.of(Set.of("a", "b"))) : Answer.of("a"));
        }
        return type instanceof CodeType ? Optional.of(Answer.of(CodePath.of("billing", "refund"))) : Optional.empty();
    }

    /** {@return an answer of the right type, or of another one, within its limits or not} */
    public Answer answer(FieldType type) {
        Optional<Answer> right = chance(0.7) ? rightAnswer(type) : Optional.empty();
        return right.orElseGet(() -> one(List.of(
                Answer.of("a"),
                Answer.of("b"),
                Answer.of(true),
                Answer.of(false),
                Answer.of(12),
                Answer.of(FactValue.of(Instant.EPOCH)),
                Answer.of(FactValue.of(Set.of("c"))),
                Answer.of(CodePath.of("other")))));
    }

    private Optional<Condition> condition(List<Field> known, double share) {
        return known.isEmpty() || !chance(share) ? Optional.empty() : Optional.of(condition(known, 3));
    }

    private Condition condition(List<Field> known, int depth) {
        return switch (random.nextInt(depth == 0 ? 1 : 5)) {
            case 3 -> Condition.all(condition(known, depth - 1), condition(known, depth - 1));
            case 4 ->
                chance(0.6)
                        ? Condition.any(condition(known, depth - 1), condition(known, depth - 1))
                        : Condition.not(condition(known, depth - 1));
            default -> leaf(one(known));
        };
    }

    private Condition leaf(Field field) {
        String name = field.id().value();
        if (chance(0.05)) {
            return Forms.when("contact.channel = 'voice'");
        }
        if (chance(0.2)) {
            return Forms.when("exists " + name);
        }
        FieldType type = field.type();
        return Forms.when(
                switch (type.factType()) {
                    case BOOLEAN -> name + one(List.of(" = true", " != true"));
                    case NUMBER -> name + one(List.of(" = 3", " != 3", " < 5", " <= 3", " > 3", " >= 4"));
                    case SET -> name + " contains " + one(List.of("'a'", "'c'", "'billing'", "'refund'"));
                    case TEXT -> name + one(List.of(" = 'a'", " != 'a'", " in ('a', 'b')", " < 'b'"));
                    case MONEY -> name + " > money '3 EUR'";
                    case INSTANT -> name + " > instant '2026-04-01T00:00:00Z'";
                    case DATE -> name + " > date '2026-04-01'";
                    case DURATION -> name + " > duration 'PT90S'";
                    case NUMBERS -> "exists " + name;
                });
    }
}
