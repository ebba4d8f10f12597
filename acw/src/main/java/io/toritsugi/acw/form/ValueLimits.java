package io.toritsugi.acw.form;

import io.toritsugi.acw.answer.ApprovalState;
import io.toritsugi.acw.answer.Attachment;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.field.type.AttachmentType;
import io.toritsugi.acw.field.type.MoneyType;
import io.toritsugi.acw.field.type.NumberType;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.TransactionType;
import io.toritsugi.acw.form.Violation.Reason;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** What values with a lower and an upper limit may be, and the answers that are more than a value. */
final class ValueLimits {
    /** As long as the ids of core may be. */
    private static final int LONGEST_ID = 200;

    private ValueLimits() {}

    static <V extends FactValue, T extends Comparable<? super T>> AnswerLimits range(
            Class<V> type, Function<V, T> read, Optional<T> min, Optional<T> max) {
        return (answer, context, findings) ->
                checkRange(read.apply(AnswerLimits.value(answer, type)), min, max, findings);
    }

    private static <T extends Comparable<? super T>> void checkRange(
            T value, Optional<T> min, Optional<T> max, Findings findings) {
        min.filter(least -> value.compareTo(least) < 0).ifPresent(least -> findings.add(Reason.TOO_LITTLE, least));
        max.filter(most -> value.compareTo(most) > 0).ifPresent(most -> findings.add(Reason.TOO_MUCH, most));
    }

    static AnswerLimits number(NumberType type) {
        return (answer, context, findings) -> {
            BigDecimal number =
                    AnswerLimits.value(answer, FactValue.Decimal.class).value();
            checkRange(number, type.min(), type.max(), findings);
            findings.addIf(decimals(number) > type.scale(), Reason.TOO_MANY_DECIMALS, type.scale());
        };
    }

    private static int decimals(BigDecimal number) {
        return number.scale() <= 0 ? 0 : number.stripTrailingZeros().scale();
    }

    static AnswerLimits reference() {
        return (answer, context, findings) -> {
            String id = AnswerLimits.value(answer, FactValue.Text.class).value();
            findings.addIf(id.isBlank(), Reason.TOO_SHORT, 1);
            findings.addIf(id.codePointCount(0, id.length()) > LONGEST_ID, Reason.TOO_LONG, LONGEST_ID);
            findings.addIf(id.chars().anyMatch(Character::isISOControl), Reason.PATTERN, "no control characters");
        };
    }

    static AnswerLimits money(MoneyType type) {
        return (answer, context, findings) -> {
            Money money = AnswerLimits.value(answer, Money.class);
            checkTaken(money.currency(), type.currencies(), Reason.OTHER_CURRENCY, findings);
            checkRange(money.amount(), type.min(), type.max(), findings);
        };
    }

    private static void checkTaken(String value, SortedSet<String> taken, Reason reason, Findings findings) {
        if (!taken.isEmpty() && !taken.contains(value)) {
            findings.add(reason, String.join(", ", taken));
        }
    }

    static AnswerLimits promise(PromiseType type) {
        return (answer, context, findings) -> {
            Instant answeredAt = context.answeredAt().get(findings.field());
            if (answeredAt != null) {
                Duration ahead = Duration.between(answeredAt, ((Promise) answer).dueAt());
                type.within()
                        .filter(most -> ahead.compareTo(most) > 0)
                        .ifPresent(most -> findings.add(Reason.DUE_TOO_LATE, most));
            }
        };
    }

    static AnswerLimits transaction(TransactionType type) {
        return (answer, context, findings) -> {
            Transaction transaction = (Transaction) answer;
            BigDecimal amount = transaction.amount().amount();
            checkTaken(transaction.kind(), type.kinds(), Reason.OTHER_KIND, findings);
            checkTaken(transaction.amount().currency(), type.currencies(), Reason.OTHER_CURRENCY, findings);
            checkRange(amount, Optional.empty(), type.max(), findings);
            if (transaction.approval() == ApprovalState.NOT_NEEDED) {
                type.approvalFrom()
                        .filter(from -> amount.compareTo(from) >= 0)
                        .ifPresent(from -> findings.add(Reason.APPROVAL_NEEDED, from));
            }
        };
    }

    static AnswerLimits attachment(AttachmentType type) {
        return (answer, context, findings) -> {
            Attachment attachment = (Attachment) answer;
            checkTaken(attachment.mediaType(), type.mediaTypes(), Reason.OTHER_MEDIA_TYPE, findings);
            type.maxBytes()
                    .filter(most -> attachment.bytes() > most)
                    .ifPresent(most -> findings.add(Reason.TOO_MANY_BYTES, most));
        };
    }
}
