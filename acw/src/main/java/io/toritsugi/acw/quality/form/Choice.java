package io.toritsugi.acw.quality.form;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An answer to choose, and what it is worth.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Choice.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Choice.Builder.class)
public sealed interface Choice extends Grade permits ImmutableChoice {
    /** {@return what it is called in programs, which no other choice of the question is} */
    String value();

    /** {@return what the evaluator reads} */
    Texts label();

    @Override
    BigDecimal points();

    /** {@return what it finds wrong; nothing unless said} */
    @Override
    @Value.Default
    default Fault fault() {
        return Fault.NONE;
    }

    @Override
    Optional<BigDecimal> autoFailAt();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Choice}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableChoice.Builder {
        Builder() {}
    }
}
