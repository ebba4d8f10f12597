package io.toritsugi.core.condition;

import io.toritsugi.core.condition.ConditionProblem.Place;
import io.toritsugi.core.condition.ConditionProblem.Reason;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens. Every text becomes a list that ends in one {@link Token.Kind#END}. */
final class ConditionLexer {
    private static final String CHARACTERS = "fact, 'text', 12.5, (, ), [, ], \",\", " + Operator.SYMBOLS;

    private final String text;
    private final List<ConditionProblem> problems;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int line = 1;
    private int lineStart;

    private ConditionLexer(String text, List<ConditionProblem> problems) {
        this.text = text;
        this.problems = problems;
    }

    static List<Token> read(String text, List<ConditionProblem> problems) {
        ConditionLexer lexer = new ConditionLexer(text, problems);
        while (lexer.position < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", "", lexer.place()));
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(position);
        if (isSpace(c)) {
            advance();
        } else if (ConditionText.isNameStart(c)) {
            word();
        } else if (c == '\'') {
            quoted(Token.Kind.TEXT, c);
        } else if (c == '`') {
            quoted(Token.Kind.QUOTED_NAME, c);
        } else if (isDigit(position) || (c == '-' && isDigit(position + 1))) {
            add(Token.Kind.NUMBER, endOfNumber());
        } else if (symbolLength(position) > 0) {
            add(Token.Kind.SYMBOL, position + symbolLength(position));
        } else {
            bad();
        }
    }

    private void word() {
        int end = position;
        while (end < text.length() && ConditionText.isNamePart(text.charAt(end))) {
            end++;
        }
        String source = text.substring(position, end);
        boolean bad = isBadName(new Token(Token.Kind.WORD, source, source, place()));
        add(bad ? Token.Kind.BAD : Token.Kind.WORD, end);
    }

    private boolean isBadName(Token token) {
        boolean bad = !FactRef.isName(token.text());
        if (bad) {
            problems.add(new ConditionProblem(Reason.BAD_NAME, token.place(), token.source(), "fact"));
        }
        return bad;
    }

    private int endOfNumber() {
        int end = endOfDigits(position + 1);
        if (charAt(end) == '.' && isDigit(end + 1)) {
            end = endOfDigits(end + 1);
        }
        if (charAt(end) == 'E' || charAt(end) == 'e') {
            int digits = charAt(end + 1) == '+' || charAt(end + 1) == '-' ? end + 2 : end + 1;
            end = isDigit(digits) ? endOfDigits(digits) : end;
        }
        return end;
    }

    private int endOfDigits(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private int symbolLength(int at) {
        char c = charAt(at);
        boolean equals = charAt(at + 1) == '=';
        return switch (c) {
            case '<', '>' -> equals ? 2 : 1;
            case '!' -> equals ? 2 : 0;
            case '=', '(', ')', '[', ']', ',' -> 1;
            default -> 0;
        };
    }

    private void quoted(Token.Kind kind, char quote) {
        StringBuilder content = new StringBuilder();
        int end = position + 1;
        while (end < text.length() && (text.charAt(end) != quote || charAt(end + 1) == quote)) {
            content.append(text.charAt(end));
            end += text.charAt(end) == quote ? 2 : 1;
        }
        if (end >= text.length()) {
            problems.add(new ConditionProblem(
                    Reason.UNCLOSED_QUOTE, place(), text.substring(position), String.valueOf(quote)));
            add(Token.Kind.BAD, text.length());
            return;
        }
        Token token = new Token(kind, content.toString(), text.substring(position, end + 1), place());
        boolean bad = kind == Token.Kind.QUOTED_NAME && isBadName(token);
        tokens.add(bad ? new Token(Token.Kind.BAD, token.text(), token.source(), token.place()) : token);
        advanceTo(end + 1);
    }

    private void bad() {
        int end = position + 1;
        while (end < text.length() && isBad(end)) {
            end++;
        }
        problems.add(
                new ConditionProblem(Reason.UNEXPECTED_CHARACTER, place(), text.substring(position, end), CHARACTERS));
        add(Token.Kind.BAD, end);
    }

    private boolean isBad(int at) {
        char c = text.charAt(at);
        return !isSpace(c)
                && !ConditionText.isNameStart(c)
                && c != '\''
                && c != '`'
                && !isDigit(at)
                && !(c == '-' && isDigit(at + 1))
                && symbolLength(at) == 0;
    }

    private void add(Token.Kind kind, int end) {
        String source = text.substring(position, end);
        tokens.add(new Token(kind, source, source, place()));
        advanceTo(end);
    }

    private void advanceTo(int end) {
        while (position < end) {
            advance();
        }
    }

    private void advance() {
        if (text.charAt(position++) == '\n') {
            line++;
            lineStart = position;
        }
    }

    private Place.InText place() {
        return new Place.InText(position, line, position - lineStart + 1);
    }

    private char charAt(int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean isDigit(int at) {
        return charAt(at) >= '0' && charAt(at) <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u3000';
    }
}
