package io.toritsugi.acw.template;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.CodeTree;
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
import io.toritsugi.acw.field.type.Option;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.field.type.TransactionType;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import io.toritsugi.core.fact.FactValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds limits that no answer can keep, and defaults that do not fit. Not thread-safe. */
final class FieldRules {
    static final int LONGEST_PATTERN = 1_000;
    static final int MOST_OPTIONS = 10_000;

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_LINE = 4_000;
    private static final int MOST_DIGITS_BEHIND = 20;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Problems problems;
    private final TextRules texts;
    private final CodeTrees trees;

    FieldRules(Problems problems, TextRules texts, CodeTrees trees) {
        this.problems = problems;
        this.texts = texts;
        this.trees = trees;
    }

    void field(String place, Field field) {
        texts.texts(place + "/label", field.label());
        texts.texts(place + "/help", field.help());
        texts.texts(place + "/message", field.message());
        texts.name(place + "/resolver", field.resolver());
        texts.name(place + "/retention", field.retention());
        type(place + "/type", field.type());
        field.defaultAnswer().ifPresent(answer -> defaultAnswer(place + "/defaultAnswer", field.type(), answer));
    }

    private void type(String place, FieldType type) {
        if (type instanceof TextType text) {
            text(place + "/text", text);
        } else if (type instanceof ChoiceType choice) {
            choice(place + "/choice", choice);
        } else if (type instanceof NumberType number) {
            range(place + "/number", number.min(), number.max());
            within(place + "/number/scale", number.scale(), 0, MOST_DIGITS_BEHIND);
        } else if (type instanceof MoneyType money) {
            range(place + "/money", money.min(), money.max());
            currencies(place + "/money/currencies", money.currencies());
        } else if (type instanceof DateType date) {
            range(place + "/date", date.min(), date.max());
        } else if (type instanceof DateTimeType moment) {
            range(place + "/date-time", moment.min(), moment.max());
        } else if (type instanceof DurationType length) {
            range(place + "/duration", length.min(), length.max());
        } else if (type instanceof CodeType code) {
            if (trees.find(code.tree()).isEmpty()) {
                problems.add(Reason.UNKNOWN_TREE, place + "/code/tree", code.tree());
            }
        } else if (type instanceof PromiseType promise) {
            promise.within()
                    .filter(within -> within.compareTo(Duration.ZERO) <= 0)
                    .ifPresent(
                            within -> problems.add(Reason.OUT_OF_RANGE, place + "/promise/within", within, "> PT0S"));
        } else if (type instanceof TransactionType transaction) {
            transaction(place + "/transaction", transaction);
        } else if (type instanceof AttachmentType attachment) {
            texts.names(place + "/attachment/mediaTypes", attachment.mediaTypes());
            attachment
                    .maxBytes()
                    .filter(most -> most < 1)
                    .ifPresent(most -> problems.add(Reason.OUT_OF_RANGE, place + "/attachment/maxBytes", most, ">= 1"));
        }
    }

    private void text(String place, TextType text) {
        int most = text.format() == TextType.Format.MULTI_LINE ? LONGEST_TEXT : LONGEST_LINE;
        within(place + "/minLength", text.minLength(), 0, LONGEST_TEXT);
        within(place + "/maxLength", text.maxLength(), 1, LONGEST_TEXT);
        ordered(place + "/minLength", text.minLength(), text.maxLength().orElse(most));
        text.pattern().ifPresent(pattern -> pattern(place + "/pattern", pattern));
    }

    private void pattern(String place, String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            problems.add(Reason.TOO_LONG, place, pattern.length(), "<= " + LONGEST_PATTERN);
            return;
        }
        if (BoundedPattern.compile(pattern).isEmpty()) {
            problems.add(Reason.BAD_PATTERN, place, pattern);
        }
    }

    private void choice(String place, ChoiceType choice) {
        List<Option> options = choice.options();
        if (options.size() > MOST_OPTIONS) {
            problems.add(Reason.TOO_MANY, place + "/options", options.size(), "<= " + MOST_OPTIONS);
            return;
        }
        int offered = (int) options.stream().filter(option -> !option.retired()).count();
        if (offered == 0) {
            problems.add(Reason.EMPTY, place + "/options", "");
        }
        problems.unique(Reason.DUPLICATE_OPTION, place + "/options", options, "value", Option::value);
        Problems.each(place + "/options", options, (where, option) -> {
            texts.name(where + "/value", option.value());
            texts.texts(where + "/label", option.label());
        });
        ofSeveral(place + "/minChosen", choice, choice.minChosen());
        ofSeveral(place + "/maxChosen", choice, choice.maxChosen());
        ordered(
                place + "/minChosen",
                choice.minChosen(),
                Math.min(choice.maxChosen().orElse(offered), offered));
    }

    private void ofSeveral(String place, ChoiceType choice, OptionalInt limit) {
        within(place, limit, 1, MOST_OPTIONS);
        if (limit.isPresent() && !choice.multiple()) {
            problems.add(Reason.UNEXPECTED, place, limit.getAsInt(), "{multiple: true}");
        }
    }

    private void transaction(String place, TransactionType transaction) {
        texts.names(place + "/kinds", transaction.kinds());
        currencies(place + "/currencies", transaction.currencies());
        positive(place + "/max", transaction.max());
        positive(place + "/approvalFrom", transaction.approvalFrom());
    }

    private void positive(String place, Optional<BigDecimal> amount) {
        amount.filter(given -> given.signum() < 0)
                .ifPresent(given -> problems.add(Reason.OUT_OF_RANGE, place, given, ">= 0"));
    }

    private void currencies(String place, Collection<String> currencies) {
        Problems.each(place, currencies, (where, currency) -> {
            if (!CURRENCY.matcher(currency).matches()) {
                problems.add(Reason.UNEXPECTED, where, currency, "\"JPY\"");
            }
        });
    }

    private <T extends Comparable<? super T>> void range(String place, Optional<T> min, Optional<T> max) {
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            problems.add(Reason.LIMITS_CONTRADICT, place + "/min", min.get(), "<= " + max.get());
        }
    }

    private void ordered(String place, OptionalInt min, int max) {
        if (min.isPresent() && min.getAsInt() > max) {
            problems.add(Reason.LIMITS_CONTRADICT, place, min.getAsInt(), "<= " + max);
        }
    }

    private void within(String place, OptionalInt value, int least, int most) {
        value.ifPresent(given -> within(place, given, least, most));
    }

    private void within(String place, int value, int least, int most) {
        if (value < least || value > most) {
            problems.add(Reason.OUT_OF_RANGE, place, value, least + ".." + most);
        }
    }

    private void defaultAnswer(String place, FieldType type, Answer answer) {
        if (!type.takes(answer)) {
            problems.add(Reason.WRONG_DEFAULT, place, "", form(type));
        } else if (type instanceof ChoiceType choice) {
            Set<String> offered = new LinkedHashSet<>();
            choice.options().stream()
                    .filter(option -> !option.retired())
                    .forEach(option -> offered.add(option.value()));
            chosen(answer).stream()
                    .filter(value -> !offered.contains(value))
                    .forEach(value -> problems.add(Reason.WRONG_DEFAULT, place, value, Problems.listed(offered)));
        } else if (type instanceof CodeType code && answer instanceof Answer.OfPath path) {
            Optional<CodeTree> tree = trees.find(code.tree());
            boolean chosen = tree.filter(
                            known -> known.isActive(path.path()) && (!code.leafOnly() || known.isLeaf(path.path())))
                    .isPresent();
            if (tree.isPresent() && !chosen) {
                problems.add(Reason.UNKNOWN_CODE, place, path.path());
            }
        }
    }

    private static Set<String> chosen(Answer answer) {
        if (answer.toFact() instanceof FactValue.TextSet several) {
            return several.value();
        }
        return answer.toFact() instanceof FactValue.Text one ? Set.of(one.value()) : Set.of();
    }

    private static String form(FieldType type) {
        if (type instanceof CodeType) {
            return "{path: […]}";
        }
        if (type instanceof PromiseType) {
            return "{promise: {…}}";
        }
        if (type instanceof TransactionType) {
            return "{transaction: {…}}";
        }
        return type instanceof AttachmentType
                ? "{attachment: {…}}"
                : "{value: {" + type.factType().id() + ": …}}";
    }
}
