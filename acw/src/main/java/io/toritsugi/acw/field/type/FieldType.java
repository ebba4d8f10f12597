package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.core.condition.FactType;

/**
 * What a field takes, with the limits of its values.
 *
 * <p>In JSON an object with one property, which names the type: <code>{"text":{"maxLength":80}}</code>,
 * <code>{"boolean":{}}</code>. Lengths are in characters as people count them (code points). Immutable and thread-safe.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = TextType.class, name = "text"),
    @JsonSubTypes.Type(value = ChoiceType.class, name = "choice"),
    @JsonSubTypes.Type(value = NumberType.class, name = "number"),
    @JsonSubTypes.Type(value = MoneyType.class, name = "money"),
    @JsonSubTypes.Type(value = BooleanType.class, name = "boolean"),
    @JsonSubTypes.Type(value = DateType.class, name = "date"),
    @JsonSubTypes.Type(value = DateTimeType.class, name = "date-time"),
    @JsonSubTypes.Type(value = DurationType.class, name = "duration"),
    @JsonSubTypes.Type(value = ReferenceType.class, name = "reference"),
    @JsonSubTypes.Type(value = CodeType.class, name = "code"),
    @JsonSubTypes.Type(value = PromiseType.class, name = "promise"),
    @JsonSubTypes.Type(value = TransactionType.class, name = "transaction"),
    @JsonSubTypes.Type(value = AttachmentType.class, name = "attachment")
})
public sealed interface FieldType
        permits TextType,
                ChoiceType,
                NumberType,
                MoneyType,
                BooleanType,
                DateType,
                DateTimeType,
                DurationType,
                ReferenceType,
                CodeType,
                PromiseType,
                TransactionType,
                AttachmentType {
    /** {@return the type of the fact as which conditions see an answer, as {@link Answer#toFact} gives it} */
    FactType factType();

    /**
     * {@return whether an answer is of this type} Says nothing about the limits.
     *
     * @param answer any answer
     */
    default boolean takes(Answer answer) {
        return answer instanceof Answer.OfValue && FactType.of(answer.toFact()) == factType();
    }
}
