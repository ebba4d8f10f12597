package io.toritsugi.core.condition;

import io.toritsugi.core.condition.ConditionProblem.Place;

/**
 * A word of the text form.
 *
 * @param text what it stands for: quotes are taken off, doubled ones halved
 * @param source how it is written
 */
record Token(Kind kind, String text, String source, Place.InText place) {
    enum Kind {
        WORD,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SYMBOL,
        /** What the lexer has already reported. */
        BAD,
        END
    }

    boolean is(String wordOrSymbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wordOrSymbol);
    }

    boolean isName() {
        return kind == Kind.QUOTED_NAME || (kind == Kind.WORD && !ConditionText.RESERVED.contains(text));
    }

    String shown() {
        return kind == Kind.END ? "(end)" : source;
    }
}
