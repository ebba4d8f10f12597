package io.toritsugi.examples.centerday.wrapup;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.ApprovalState;
import io.toritsugi.acw.answer.Attachment;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.code.CodeTree;
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
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.id.AgentId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** What a scripted agent enters into a field: something that its type takes, thrown by dice. */
final class ScriptedAnswers {
    private final CodeTrees trees;
    private final Optional<AgentId> agent;
    private final RandomGenerator dice;

    ScriptedAnswers(CodeTrees trees, Optional<AgentId> agent, RandomGenerator dice) {
        this.trees = trees;
        this.agent = agent;
        this.dice = dice;
    }

    /** Throws an answer; empty if the tree of its codes is missing. */
    Optional<Answer> to(Field field, Instant now) {
        FieldType type = field.type();
        if (type instanceof TextType text) {
            return Optional.of(Answer.of(text(text)));
        }
        if (type instanceof ChoiceType choice) {
            return Optional.of(chosen(choice));
        }
        if (type instanceof BooleanType) {
            return Optional.of(Answer.of(dice.nextInt(4) > 0));
        }
        if (type instanceof CodeType code) {
            return trees.find(code.tree()).map(tree -> Answer.of(path(tree)));
        }
        if (type instanceof ReferenceType reference) {
            return Optional.of(Answer.of(
                    reference.to() == ReferenceType.Kind.AGENT ? colleague() : "customer-" + dice.nextInt(10_000)));
        }
        return amountOrTime(type, now);
    }

    private Optional<Answer> amountOrTime(FieldType type, Instant now) {
        if (type instanceof NumberType number) {
            return Optional.of(Answer.of(
                    FactValue.of(number.min().orElse(BigDecimal.ZERO).add(BigDecimal.valueOf(dice.nextInt(5))))));
        }
        if (type instanceof MoneyType money) {
            return Optional.of(Answer.of(money(money.currencies())));
        }
        if (type instanceof DateType) {
            return Optional.of(Answer.of(
                    FactValue.of(now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(dice.nextInt(14)))));
        }
        if (type instanceof DateTimeType) {
            return Optional.of(Answer.of(FactValue.of(later(now))));
        }
        if (type instanceof DurationType) {
            return Optional.of(Answer.of(FactValue.of(Duration.ofMinutes(5L + dice.nextInt(55)))));
        }
        if (type instanceof PromiseType) {
            return Optional.of(Promise.builder()
                    .what("Somebody calls back")
                    .dueAt(later(now))
                    .build());
        }
        if (type instanceof TransactionType transaction) {
            return Optional.of(transaction(transaction));
        }
        if (type instanceof AttachmentType attachment) {
            return Optional.of(Attachment.builder()
                    .reference("attachment-" + dice.nextInt(10_000))
                    .mediaType(attachment.mediaTypes().stream().findFirst().orElse("application/pdf"))
                    .bytes(1 + dice.nextInt(1000))
                    .build());
        }
        throw new IllegalStateException("No answer is scripted for a field of " + type);
    }

    private String text(TextType type) {
        return switch (type.format()) {
            case PHONE -> "+81 3 5550 " + (1000 + dice.nextInt(9000));
            case EMAIL -> "customer" + dice.nextInt(10_000) + "@example.com";
            case ONE_LINE -> "N-" + (1000 + dice.nextInt(9000));
            case MULTI_LINE -> "What was said, in a sentence or two. Note " + dice.nextInt(10_000) + ".";
        };
    }

    private Answer chosen(ChoiceType choice) {
        List<Option> open =
                choice.options().stream().filter(option -> !option.retired()).toList();
        if (!choice.multiple()) {
            return Answer.of(open.get(dice.nextInt(open.size())).value());
        }
        SortedSet<String> values = new TreeSet<>();
        int wanted = Math.min(open.size(), choice.minChosen().orElse(1) + dice.nextInt(2));
        while (values.size() < wanted) {
            values.add(open.get(dice.nextInt(open.size())).value());
        }
        return Answer.of(FactValue.of(values));
    }

    private CodePath path(CodeTree tree) {
        List<String> codes = new ArrayList<>();
        List<Code> level = active(tree.codes());
        while (!level.isEmpty()) {
            Code code = level.get(dice.nextInt(level.size()));
            codes.add(code.id());
            level = active(code.children());
        }
        return new CodePath(codes);
    }

    /** The agent himself; somebody where the record does not say who he is. */
    private String colleague() {
        return agent.map(AgentId::value).orElseGet(() -> "agent-" + dice.nextInt(100));
    }

    private static List<Code> active(List<Code> codes) {
        return codes.stream().filter(code -> !code.retired()).toList();
    }

    private Money money(Set<String> currencies) {
        String currency = currencies.stream().findFirst().orElse("JPY");
        return Money.of(String.valueOf(100 * (1 + dice.nextInt(200))), currency);
    }

    private Transaction transaction(TransactionType type) {
        return Transaction.builder()
                .kind(type.kinds().stream().findFirst().orElse("refund"))
                .amount(money(type.currencies()))
                .approval(ApprovalState.APPROVED)
                .build();
    }

    private Instant later(Instant now) {
        return now.plus(Duration.ofHours(4L + dice.nextInt(68)));
    }
}
