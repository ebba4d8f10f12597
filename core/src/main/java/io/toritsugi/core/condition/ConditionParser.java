package io.toritsugi.core.condition;

import io.toritsugi.core.condition.ConditionProblem.Place;
import io.toritsugi.core.condition.ConditionProblem.Reason;
import io.toritsugi.core.fact.FactValue;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text form of conditions, by recursive descent that never goes deeper than a condition may be.
 *
 * <p>After a problem it skips to the next {@code and}, {@code or}, comma or closing parenthesis and reads on, so that one
 * reading finds them all. What could not be read is {@link #UNREAD} for the time being; it is never handed out.
 */
final class ConditionParser {
    private static final String ONE = "fact, exists, not, true, false, (, all (, any (";
    private static final String AFTER_FACT = Operator.SYMBOLS + ", in (, contains 'text'";

    private static final Condition UNREAD = Condition.never();

    private final TokenStream tokens;
    private final @Nullable FactTypes types;
    private int nesting;
    private int parts;

    private ConditionParser(TokenStream tokens, @Nullable FactTypes types) {
        this.tokens = tokens;
        this.types = types;
    }

    static Validation<List<ConditionProblem>, Condition> parse(String text, @Nullable FactTypes types) {
        if (text.length() > Limits.TEXT_LENGTH) {
            return Validation.invalid(List.of(new ConditionProblem(
                    Reason.TOO_LONG,
                    new Place.InText(0, 1, 1),
                    String.valueOf(text.length()),
                    "<= " + Limits.TEXT_LENGTH)));
        }
        TokenStream tokens = TokenStream.of(text);
        Condition condition = new ConditionParser(tokens, types).whole();
        return tokens.problems().isEmpty()
                ? Validation.valid(condition)
                : Validation.invalid(tokens.problems().stream()
                        .sorted(Comparator.comparingInt(problem -> ((Place.InText) problem.place()).offset()))
                        .toList());
    }

    static Optional<FactRef> parseFact(String text) {
        TokenStream tokens = TokenStream.of(text);
        Optional<FactRef> fact = new ConditionParser(tokens, null).fact();
        return tokens.atEnd() && tokens.problems().isEmpty() ? fact : Optional.empty();
    }

    private Condition whole() {
        Condition condition = condition();
        while (!tokens.atEnd()) {
            tokens.fail("and, or, (end)");
            boolean unfinished = tokens.accept("and") || tokens.accept("or");
            if (!unfinished) {
                tokens.next();
                unfinished = tokens.accept("and") || tokens.accept("or");
            }
            if (unfinished || !tokens.atEnd()) {
                condition();
            }
        }
        return condition;
    }

    private Condition condition() {
        return infix("or", this::both, Combination.Any::new);
    }

    private Condition both() {
        return infix("and", this::one, Combination.All::new);
    }

    private Condition infix(String word, Supplier<Condition> reader, Function<List<Condition>, Condition> combiner) {
        Token start = tokens.peek();
        Condition first = reader.get();
        if (!tokens.peek().is(word)) {
            return first;
        }
        List<Condition> all = new ArrayList<>(List.of(first));
        while (tokens.accept(word)) {
            all.add(reader.get());
        }
        return combine(start, all, combiner);
    }

    private Condition combine(Token start, List<Condition> all, Function<List<Condition>, Condition> combiner) {
        if (all.stream().anyMatch(part -> Limits.depth(part) >= Limits.DEPTH)) {
            tokens.stop(start, Reason.TOO_DEEP, "<= " + Limits.DEPTH);
        }
        count(start, 1);
        return tokens.isStopped() ? UNREAD : combiner.apply(all);
    }

    private void count(Token start, int more) {
        parts += more;
        if (parts > Limits.PARTS) {
            tokens.stop(start, Reason.TOO_MANY_PARTS, "<= " + Limits.PARTS);
        }
    }

    private Condition one() {
        Token start = tokens.peek();
        if (nesting == Limits.DEPTH) {
            tokens.stop(start, Reason.TOO_DEEP, "<= " + Limits.DEPTH);
            return UNREAD;
        }
        nesting++;
        Condition condition = oneWithin(start);
        nesting--;
        return condition;
    }

    private Condition oneWithin(Token start) {
        if (tokens.accept("not")) {
            return combine(start, List.of(one()), parts -> new Combination.Not(parts.get(0)));
        }
        if (tokens.accept("(")) {
            Condition condition = condition();
            close("and, or, )");
            return condition;
        }
        if (start.is("all") && tokens.accept("all", "(")) {
            return combine(start, group(), Combination.All::new);
        }
        if (start.is("any") && tokens.accept("any", "(")) {
            return combine(start, group(), Combination.Any::new);
        }
        count(start, 1);
        if (start.is("true") || start.is("false")) {
            tokens.next();
            return new Condition.Constant(start.is("true"));
        }
        return test().orElse(UNREAD);
    }

    private List<Condition> group() {
        List<Condition> all = new ArrayList<>();
        if (tokens.accept(")")) {
            return all;
        }
        do {
            all.add(condition());
        } while (tokens.accept(","));
        close("and, or, \",\", )");
        return all;
    }

    private void close(String allowed) {
        while (!tokens.accept(")") && !tokens.isStopped()) {
            tokens.fail(allowed);
            if (tokens.atEnd()) {
                return;
            }
            if (!tokens.peek().is(")")) {
                tokens.next();
                condition();
            }
        }
    }

    private Optional<Condition> test() {
        Map<String, Token> places = new HashMap<>();
        boolean exists = tokens.accept("exists");
        places.put("fact", tokens.peek());
        if (!tokens.peek().isName()) {
            tokens.fail(exists ? "fact" : ONE);
            return Optional.empty();
        }
        Optional<? extends Condition> test =
                exists ? fact().map(FactCondition.Exists::new) : fact().flatMap(fact -> test(fact, places));
        test.ifPresent(read -> ConditionCheck.check(
                (FactCondition) read,
                types,
                (part, reason, found, allowed) ->
                        tokens.report(places.getOrDefault(part, tokens.peek()), reason, found, allowed)));
        return test.map(Function.identity());
    }

    private Optional<FactCondition> test(FactRef fact, Map<String, Token> places) {
        Token token = tokens.peek();
        places.put("operator", token);
        if (tokens.accept("in")) {
            return values(places).map(values -> new FactCondition.In(fact, values));
        }
        if (tokens.accept("contains")) {
            return tokens.text().map(element -> new FactCondition.Contains(fact, element));
        }
        Optional<Operator> operator =
                token.kind() == Token.Kind.SYMBOL ? Operator.find(token.text()) : Optional.empty();
        if (operator.isEmpty()) {
            tokens.fail(AFTER_FACT);
            return Optional.empty();
        }
        tokens.next();
        places.put("value", tokens.peek());
        places.put("other", tokens.peek());
        if (LiteralReader.isLiteral(tokens) || !tokens.peek().isName()) {
            return LiteralReader.read(tokens, "fact, " + LiteralReader.LITERAL)
                    .map(value -> new FactCondition.Comparison(fact, operator.get(), value));
        }
        return fact().map(other -> new FactCondition.FactComparison(fact, operator.get(), other));
    }

    private Optional<List<FactValue>> values(Map<String, Token> places) {
        if (!tokens.expect("(")) {
            return Optional.empty();
        }
        List<FactValue> values = new ArrayList<>();
        boolean complete = true;
        do {
            places.put("values/" + values.size(), tokens.peek());
            count(tokens.peek(), 1);
            Optional<FactValue> value = LiteralReader.read(tokens, LiteralReader.LITERAL);
            value.ifPresent(values::add);
            complete &= value.isPresent();
        } while (tokens.accept(","));
        complete &= tokens.closeList();
        return complete && !tokens.isStopped() ? Optional.of(values) : Optional.empty();
    }

    private Optional<FactRef> fact() {
        Token name = tokens.peek();
        if (!name.isName()) {
            tokens.fail("fact");
            return Optional.empty();
        }
        tokens.next();
        if (!tokens.accept("[")) {
            return Optional.of(FactRef.of(name.text()));
        }
        Optional<String> key = tokens.text();
        boolean closed = key.isPresent() && tokens.expect("]");
        return closed ? key.map(element -> FactRef.element(name.text(), element)) : Optional.empty();
    }
}
