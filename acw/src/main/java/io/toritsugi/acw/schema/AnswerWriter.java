package io.toritsugi.acw.schema;

import static io.toritsugi.acw.schema.JsonTree.json;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Attachment;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes one answer as its JSON data, as {@link AnswerReader} reads it. */
final class AnswerWriter {
    static final AnswerWriter PLAIN = new AnswerWriter(UnaryOperator.identity());

    /** Masks the parts that are personal data whatever a template says of their field. */
    static final AnswerWriter WITHOUT_PERSONAL_PARTS = new AnswerWriter(part -> MaskedData.MASK);

    private final UnaryOperator<String> personal;

    private AnswerWriter(UnaryOperator<String> personal) {
        this.personal = personal;
    }

    Object write(Answer answer) {
        if (answer instanceof Answer.OfPath path) {
            return DataForms.write(path.path().codes());
        }
        if (answer instanceof Promise promise) {
            Map<String, Object> object = json(
                    "what",
                    personal.apply(promise.what()),
                    "dueAt",
                    promise.dueAt().toString());
            put(object, "owner", promise.owner().map(owner -> owner.value()));
            return object;
        }
        if (answer instanceof Transaction transaction) {
            Map<String, Object> object = json("kind", transaction.kind());
            object.putAll(money(transaction.amount()));
            put(object, "externalReference", transaction.externalReference().map(personal));
            object.put("approval", transaction.approval().name());
            return object;
        }
        if (answer instanceof Attachment attachment) {
            Map<String, Object> object = json("reference", personal.apply(attachment.reference()));
            put(object, "name", attachment.name().map(personal));
            object.put("mediaType", attachment.mediaType());
            object.put("bytes", attachment.bytes());
            return object;
        }
        return value(answer.toFact());
    }

    private static void put(Map<String, Object> object, String name, Optional<String> value) {
        value.ifPresent(present -> object.put(name, present));
    }

    private static Map<String, Object> money(Money money) {
        return json("amount", money.amount(), "currency", money.currency());
    }

    private static Object value(FactValue value) {
        if (value instanceof FactValue.Text text) {
            return text.value();
        }
        if (value instanceof FactValue.Bool bool) {
            return bool.value();
        }
        if (value instanceof FactValue.Decimal decimal) {
            return decimal.value();
        }
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof FactValue.Date date) {
            return date.value().toString();
        }
        if (value instanceof FactValue.Moment moment) {
            return moment.value().toString();
        }
        if (value instanceof FactValue.Span span) {
            return duration(span.value());
        }
        return value instanceof FactValue.TextSet set
                ? List.copyOf(set.value())
                : Map.copyOf(((FactValue.Numbers) value).value());
    }

    // Java puts a minus in front of every part, JSON Schema only in front of the whole.
    private static String duration(Duration duration) {
        return duration.isNegative() ? "-" + duration.toString().replace("-", "") : duration.toString();
    }
}
