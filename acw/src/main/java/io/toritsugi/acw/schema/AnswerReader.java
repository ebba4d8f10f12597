package io.toritsugi.acw.schema;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.ApprovalState;
import io.toritsugi.acw.answer.Attachment;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Transaction;
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
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.TransactionType;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one answer from its JSON data. */
final class AnswerReader {
    private final List<DataProblem> problems;

    AnswerReader(List<DataProblem> problems) {
        this.problems = problems;
    }

    Optional<Answer> read(FieldType type, @Nullable Object data, String place) {
        DataPart part = new DataPart(problems, place, data);
        if (type instanceof ChoiceType choice && choice.multiple()) {
            return chosen(part).map(FactValue::of).map(Answer::of);
        }
        if (type instanceof BooleanType) {
            return part.bool().map(Answer::of);
        }
        if (type instanceof NumberType) {
            return part.number().map(FactValue::of).map(Answer::of);
        }
        if (type instanceof MoneyType) {
            return money(part.object(Set.of("amount", "currency"))).map(Answer::of);
        }
        if (type instanceof DateType) {
            return part.date().map(FactValue::of).map(Answer::of);
        }
        if (type instanceof DateTimeType) {
            return part.instant().map(FactValue::of).map(Answer::of);
        }
        if (type instanceof DurationType) {
            return part.duration().map(FactValue::of).map(Answer::of);
        }
        if (type instanceof CodeType) {
            return part.text().map(DataForms::path).map(Answer::of);
        }
        if (type instanceof PromiseType) {
            return promise(part.object(Set.of("what", "dueAt", "owner")));
        }
        if (type instanceof TransactionType) {
            return transaction(part.object(Set.of("kind", "amount", "currency", "externalReference", "approval")));
        }
        if (type instanceof AttachmentType) {
            return attachment(part.object(Set.of("reference", "name", "mediaType", "bytes")));
        }
        return part.text().map(Answer::of);
    }

    private static Optional<Set<String>> chosen(DataPart part) {
        List<DataPart> elements = part.list();
        Set<String> chosen = new HashSet<>();
        for (DataPart element : elements) {
            element.text().filter(text -> !chosen.add(text)).ifPresent(twice -> element.refuse("once"));
        }
        return part.isSound() ? Optional.of(chosen) : Optional.empty();
    }

    private static Optional<FactValue> money(DataPart part) {
        Optional<BigDecimal> amount = part.get("amount").flatMap(DataPart::number);
        Optional<String> currency = part.get("currency").flatMap(DataPart::currency);
        return part.isSound() && amount.isPresent() && currency.isPresent()
                ? Optional.of(new Money(amount.get(), currency.get()))
                : Optional.empty();
    }

    private static Optional<Answer> promise(DataPart part) {
        Promise.Builder promise = Promise.builder();
        part.get("what").flatMap(DataPart::notBlank).ifPresent(promise::what);
        part.get("dueAt").flatMap(DataPart::instant).ifPresent(promise::dueAt);
        part.find("owner").flatMap(DataPart::agent).ifPresent(promise::owner);
        return part.isSound() ? Optional.of(promise.build()) : Optional.empty();
    }

    private static Optional<Answer> transaction(DataPart part) {
        Transaction.Builder transaction = Transaction.builder();
        part.get("kind").flatMap(DataPart::text).ifPresent(transaction::kind);
        money(part).map(Money.class::cast).ifPresent(transaction::amount);
        part.find("externalReference").flatMap(DataPart::text).ifPresent(transaction::externalReference);
        part.find("approval")
                .flatMap(approval -> approval.name(ApprovalState.class))
                .ifPresent(transaction::approval);
        return part.isSound() ? Optional.of(transaction.build()) : Optional.empty();
    }

    private static Optional<Answer> attachment(DataPart part) {
        Attachment.Builder attachment = Attachment.builder();
        part.get("reference").flatMap(DataPart::text).ifPresent(attachment::reference);
        part.find("name").flatMap(DataPart::text).ifPresent(attachment::name);
        part.get("mediaType").flatMap(DataPart::text).ifPresent(attachment::mediaType);
        part.get("bytes").flatMap(DataPart::count).ifPresent(attachment::bytes);
        return part.isSound() ? Optional.of(attachment.build()) : Optional.empty();
    }
}
