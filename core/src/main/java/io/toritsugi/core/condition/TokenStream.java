package io.toritsugi.core.condition;

import io.toritsugi.core.condition.ConditionProblem.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tokens of a text, read from the front, and the problems met on the way. Never reads past the end. */
final class TokenStream {
    private final List<Token> tokens;
    private final List<ConditionProblem> problems;
    private final boolean cutShort;
    private int position;
    private boolean stopped;
    private @Nullable Token lastFailed;

    private TokenStream(List<Token> tokens, List<ConditionProblem> problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.cutShort = problems.stream().anyMatch(problem -> problem.reason() == Reason.UNCLOSED_QUOTE);
    }

    static TokenStream of(String text) {
        List<ConditionProblem> problems = new ArrayList<>();
        return new TokenStream(ConditionLexer.read(text, problems), problems);
    }

    List<ConditionProblem> problems() {
        return problems;
    }

    Token peek() {
        return tokens.get(position);
    }

    Token peekSecond() {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    boolean atEnd() {
        return position == tokens.size() - 1;
    }

    boolean isStopped() {
        return stopped;
    }

    void next() {
        position = Math.min(position + 1, tokens.size() - 1);
    }

    boolean accept(String wordOrSymbol) {
        boolean accepted = peek().is(wordOrSymbol);
        if (accepted) {
            next();
        }
        return accepted;
    }

    boolean accept(String first, String second) {
        boolean accepted = peek().is(first) && peekSecond().is(second);
        if (accepted) {
            next();
            next();
        }
        return accepted;
    }

    boolean expect(String symbol) {
        boolean there = accept(symbol);
        if (!there) {
            fail(symbol);
        }
        return there;
    }

    /** Takes the parenthesis that closes a list; if something else stands there, reports it and skips to that. */
    boolean closeList() {
        boolean there = accept(")");
        if (!there) {
            fail("\",\", )");
            skip(token -> token.is(")"));
            accept(")");
        }
        return there;
    }

    Optional<String> text() {
        Token token = peek();
        if (token.kind() != Token.Kind.TEXT) {
            fail("'text'");
            return Optional.empty();
        }
        next();
        return Optional.of(token.text());
    }

    /** Reports that the next token cannot stand where it does, and skips to where reading can go on. */
    void fail(String allowed) {
        boolean reported = peek().kind() == Token.Kind.BAD || peek().equals(lastFailed) || (atEnd() && cutShort);
        if (!reported) {
            lastFailed = peek();
            report(peek(), Reason.UNEXPECTED, peek().shown(), allowed);
        }
        skip(TokenStream::isRestart);
    }

    private void skip(Predicate<Token> until) {
        int open = 0;
        while (!atEnd() && !(open == 0 && until.test(peek()))) {
            open += peek().is("(") ? 1 : 0;
            open -= peek().is(")") ? 1 : 0;
            next();
        }
    }

    private static boolean isRestart(Token token) {
        return token.is("and") || token.is("or") || token.is(",") || token.is(")");
    }

    void report(Token token, Reason reason, String found, String allowed) {
        if (!stopped) {
            problems.add(new ConditionProblem(reason, token.place(), found, allowed));
        }
    }

    /** Reports a problem after which it makes no sense to read on. */
    void stop(Token token, Reason reason, String allowed) {
        report(token, reason, token.shown(), allowed);
        stopped = true;
        position = tokens.size() - 1;
    }
}
