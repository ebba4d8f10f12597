package io.toritsugi.acw.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.core.fact.FactValue;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What was answered to a field.
 *
 * <p>In JSON an object with one property, which names the variant: <code>{"value":{"text":"EU"}}</code>,
 * <code>{"path":["billing","refund"]}</code>, <code>{"promise":{…}}</code>, <code>{"transaction":{…}}</code>,
 * <code>{"attachment":{…}}</code>. No variant shows in {@code toString} what was answered, for it may be personal data. Immutable
 * and thread-safe.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.OfValue.class, name = "value"),
    @JsonSubTypes.Type(value = Answer.OfPath.class, name = "path"),
    @JsonSubTypes.Type(value = Promise.class, name = "promise"),
    @JsonSubTypes.Type(value = Transaction.class, name = "transaction"),
    @JsonSubTypes.Type(value = Attachment.class, name = "attachment")
})
public sealed interface Answer permits Answer.OfValue, Answer.OfPath, Promise, Transaction, Attachment {
    /**
     * {@return this text as an answer: of a text, a phone number, an e-mail address, a choice, or a reference}
     *
     * @param text any text
     */
    static Answer of(String text) {
        return new OfValue(FactValue.of(text));
    }

    /**
     * {@return this truth value as an answer}
     *
     * @param value true or false
     */
    static Answer of(boolean value) {
        return new OfValue(FactValue.of(value));
    }

    /**
     * {@return this whole number as an answer}
     *
     * @param value any number
     */
    static Answer of(long value) {
        return new OfValue(FactValue.of(value));
    }

    /**
     * {@return this value as an answer}
     *
     * @param value a value of the type of the field
     */
    static Answer of(FactValue value) {
        return new OfValue(value);
    }

    /**
     * {@return this path as an answer}
     *
     * @param path a path through the tree of the field
     */
    static Answer of(CodePath path) {
        return new OfPath(path);
    }

    /**
     * {@return the answer as conditions see it} A path is the set of its codes, so that {@code category contains 'billing'} holds for
     * all below; a promise is the instant by which it is due; a transaction its amount; an attachment the type of its medium.
     */
    FactValue toFact();

    /**
     * A plain value.
     *
     * @param value the value
     * @since 0.1
     */
    record OfValue(FactValue value) implements Answer {
        /** Checks that it is there. */
        public OfValue {
            Objects.requireNonNull(value, "Answer.value");
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static OfValue read(FactValue value) {
            return new OfValue(value);
        }

        // What is written in place of another value loses the name of its own variant.
        @JsonValue
        Map<String, Object> withItsVariant() {
            return ValueForm.of(value);
        }

        @Override
        public FactValue toFact() {
            return value;
        }

        /** {@return that it is a value} */
        @Override
        public String toString() {
            return "Answer[value]";
        }
    }

    /**
     * A path through a tree of codes.
     *
     * @param path the path
     * @since 0.1
     */
    record OfPath(@JsonValue CodePath path) implements Answer {
        /** Checks that it is there. */
        public OfPath {
            Objects.requireNonNull(path, "Answer.path");
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static OfPath read(CodePath path) {
            return new OfPath(path);
        }

        @Override
        public FactValue toFact() {
            return FactValue.of(Set.copyOf(path.codes()));
        }

        /** {@return that it is a path} */
        @Override
        public String toString() {
            return "Answer[path]";
        }
    }
}
