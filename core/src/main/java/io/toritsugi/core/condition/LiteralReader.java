package io.toritsugi.core.condition;

import io.toritsugi.core.condition.ConditionProblem.Reason;
import io.toritsugi.core.fact.FactValue;
import java.util.Optional;
import java.util.TreeSet;

/** Reads literals of the text form. */
final class LiteralReader {
    static final String LITERAL = "'text', 12.5, true, false, date '2026-04-01', instant '2026-04-01T00:00:00Z',"
            + " duration 'PT90S', money '12.50 EUR', set ('de')";

    private LiteralReader() {}

    static boolean isLiteral(TokenStream tokens) {
        Token first = tokens.peek();
        Token second = tokens.peekSecond();
        boolean bare = first.kind() == Token.Kind.TEXT || first.kind() == Token.Kind.NUMBER;
        boolean truth = first.is("true") || first.is("false");
        boolean typed = first.kind() == Token.Kind.WORD
                && Literals.TYPED.containsKey(first.text())
                && second.kind() == Token.Kind.TEXT;
        return bare || truth || typed || (first.is("set") && second.is("("));
    }

    static Optional<FactValue> read(TokenStream tokens, String allowed) {
        Token first = tokens.peek();
        if (!isLiteral(tokens)) {
            tokens.fail(allowed);
            return Optional.empty();
        }
        tokens.next();
        if (first.kind() == Token.Kind.TEXT) {
            return Optional.of(FactValue.of(first.text()));
        }
        if (first.kind() == Token.Kind.NUMBER) {
            Optional<FactValue> number = Literals.number(first.text()).map(FactValue::of);
            if (number.isEmpty()) {
                tokens.report(first, Reason.NUMBER_OUT_OF_RANGE, first.source(), "12.5");
            }
            return number;
        }
        if (first.is("true") || first.is("false")) {
            return Optional.of(FactValue.of(first.is("true")));
        }
        return first.is("set") ? set(tokens) : typed(tokens, first);
    }

    private static Optional<FactValue> typed(TokenStream tokens, Token type) {
        Token content = tokens.peek();
        tokens.next();
        Optional<FactValue> value = Literals.typed(type.text(), content.text());
        if (value.isEmpty()) {
            String found = type.text() + " " + content.source();
            tokens.report(type, Reason.BAD_LITERAL, found, Literals.TYPED.getOrDefault(type.text(), ""));
        }
        return value;
    }

    private static Optional<FactValue> set(TokenStream tokens) {
        tokens.expect("(");
        TreeSet<String> elements = new TreeSet<>();
        if (tokens.accept(")")) {
            return Optional.of(FactValue.of(elements));
        }
        boolean complete = true;
        do {
            Optional<String> element = tokens.text();
            element.ifPresent(elements::add);
            complete &= element.isPresent();
        } while (tokens.accept(","));
        complete &= tokens.closeList();
        return complete ? Optional.of(FactValue.of(elements)) : Optional.empty();
    }
}
