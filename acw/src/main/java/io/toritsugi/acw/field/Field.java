package io.toritsugi.acw.field;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A field of a form.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Field.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Field.Builder.class)
public sealed interface Field permits ImmutableField {
    /** {@return its name, which no other field of the template has} */
    FieldId id();

    /** {@return what it takes} */
    FieldType type();

    /** {@return what a person reads in front of it} */
    Texts label();

    /** {@return what helps a person to fill it in} */
    Optional<Texts> help();

    /** {@return what a person reads if the answer breaks a limit, instead of the words of the SDK} */
    Optional<Texts> message();

    /** {@return when it is shown; absent: always; unknown is no} */
    Optional<Condition> shownWhen();

    /** {@return whether it must be answered whenever it is shown; false unless said} */
    @Value.Default
    default boolean required() {
        return false;
    }

    /** {@return when it must be answered, if it is shown; unknown is no} */
    Optional<Condition> requiredWhen();

    /** {@return what is answered until somebody answers otherwise} */
    Optional<Answer> defaultAnswer();

    /** {@return the name of the resolver that prefills it} */
    Optional<String> resolver();

    /** {@return who may see the answer, as the template says; those who work for the centre unless said} */
    @Value.Default
    default Sensitivity sensitivity() {
        return Sensitivity.INTERNAL;
    }

    /**
     * {@return who may see the answer, whatever the template says: what names a customer, a phone number or an e-mail address is
     * personal data at least}
     */
    default Sensitivity sensitivityOfAnswer() {
        boolean customer = type() instanceof ReferenceType reference && reference.to() == ReferenceType.Kind.CUSTOMER;
        boolean reached = type() instanceof TextType text
                && (text.format() == TextType.Format.PHONE || text.format() == TextType.Format.EMAIL);
        boolean tooOpen = sensitivity().compareTo(Sensitivity.PERSONAL) < 0;
        return tooOpen && (customer || reached) ? Sensitivity.PERSONAL : sensitivity();
    }

    /** {@return the class of retention to which the answer belongs, as the host names it} */
    Optional<String> retention();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Field}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableField.Builder {
        Builder() {}
    }
}
