package io.toritsugi.acw.form;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.internal.BoundedPattern;
import io.toritsugi.acw.field.type.AttachmentType;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.field.type.DateTimeType;
import io.toritsugi.acw.field.type.DateType;
import io.toritsugi.acw.field.type.DurationType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.MoneyType;
import io.toritsugi.acw.field.type.NumberType;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.field.type.TransactionType;
import io.toritsugi.acw.form.Violation.Reason;
import io.toritsugi.core.fact.FactValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What answers of one field may be: the type first, then the limits of the type. */
final class FieldLimits {
    private final Field field;
    private final AnswerLimits limits;

    private FieldLimits(Field field, AnswerLimits limits) {
        this.field = field;
        this.limits = limits;
    }

    static List<FieldLimits> compile(List<Field> fields, CodeTrees trees) {
        Map<CodeTreeRef, CodeLimits.Paths> paths = new HashMap<>();
        List<FieldLimits> compiled = new ArrayList<>();
        for (Field field : fields) {
            AnswerLimits limits = field.type() instanceof CodeType code
                    ? new CodeLimits(
                            paths.computeIfAbsent(code.tree(), ref -> new CodeLimits.Paths(find(trees, ref))),
                            code.leafOnly())
                    : limits(field.type());
            compiled.add(new FieldLimits(field, limits));
        }
        return List.copyOf(compiled);
    }

    private static CodeTree find(CodeTrees trees, CodeTreeRef ref) {
        return trees.find(ref)
                .orElseThrow(
                        () -> new IllegalStateException("The rules of templates let an unknown tree pass: " + ref));
    }

    private static AnswerLimits limits(FieldType type) {
        if (type instanceof TextType text) {
            return new TextLimits(text, text.pattern().map(FieldLimits::compile).orElse(null));
        }
        if (type instanceof ChoiceType choice) {
            return new ChoiceLimits(choice);
        }
        if (type instanceof NumberType number) {
            return ValueLimits.number(number);
        }
        if (type instanceof MoneyType money) {
            return ValueLimits.money(money);
        }
        if (type instanceof DateType date) {
            return ValueLimits.range(FactValue.Date.class, FactValue.Date::value, date.min(), date.max());
        }
        if (type instanceof DateTimeType time) {
            return ValueLimits.range(FactValue.Moment.class, FactValue.Moment::value, time.min(), time.max());
        }
        if (type instanceof DurationType span) {
            return ValueLimits.range(FactValue.Span.class, FactValue.Span::value, span.min(), span.max());
        }
        if (type instanceof PromiseType promise) {
            return ValueLimits.promise(promise);
        }
        if (type instanceof TransactionType transaction) {
            return ValueLimits.transaction(transaction);
        }
        if (type instanceof AttachmentType attachment) {
            return ValueLimits.attachment(attachment);
        }
        return type instanceof ReferenceType ? ValueLimits.reference() : (answer, context, findings) -> {};
    }

    private static BoundedPattern compile(String expression) {
        return BoundedPattern.compile(expression)
                .orElseThrow(() -> new IllegalStateException(
                        "The rules of templates let a pattern pass that is none: " + expression));
    }

    void check(Answer answer, AnswerContext context, List<Violation> violations) {
        Findings findings = new Findings(field.id(), violations);
        if (field.type().takes(answer)) {
            limits.check(answer, context, findings);
        } else {
            findings.add(Reason.OTHER_TYPE, name(field.type()));
        }
    }

    private static String name(FieldType type) {
        if (type instanceof CodeType) {
            return "path";
        }
        if (type instanceof PromiseType) {
            return "promise";
        }
        if (type instanceof TransactionType) {
            return "transaction";
        }
        return type instanceof AttachmentType ? "attachment" : type.factType().id();
    }
}
