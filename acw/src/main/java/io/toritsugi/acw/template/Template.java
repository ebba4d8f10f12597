package io.toritsugi.acw.template;

import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.policy.AcwPolicy;
import io.toritsugi.acw.request.RequestRule;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.FactTypes;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * One version of a template: which form an agent fills in after a contact, what is checked, and what follows. It is data and may contradict itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Template.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Template.Builder.class)
public sealed interface Template permits ImmutableTemplate {
    /** {@return its name} */
    TemplateId id();

    /** {@return its version, 1 or more} */
    int version();

    /** {@return what a person reads} */
    Texts label();

    /** {@return what it is for} */
    Optional<Texts> description();

    /** {@return the template that this one changes: what has the same id replaces what was there, in its place; the rest comes behind} */
    Optional<TemplateRef> inherits();

    /** {@return the ids of sections, steps, fields, checks and rules that are not inherited} */
    @Value.NaturalOrder
    SortedSet<String> omits();

    /** {@return what is known of a contact that its conditions ask for, beside the fields; names have a dot, such as {@code contact.channel}} */
    @Value.Default
    default FactTypes facts() {
        return FactTypes.of(Map.of());
    }

    /** {@return its sections, in order} */
    List<Section> sections();

    /** {@return what is checked before a submission, in order} */
    List<Check> checks();

    /** {@return what is requested when it is submitted, in order} */
    List<RequestRule> requests();

    /** {@return what it wants to hold for the time of its wrap-ups, where the queue says nothing} */
    Optional<AcwPolicy> policy();

    /** {@return the trees that classify the contact, beside those of the fields} */
    List<CodeTreeRef> codes();

    /** {@return its id and version} */
    default TemplateRef ref() {
        return new TemplateRef(id(), version());
    }

    /** {@return its fields in the order of sections and steps} */
    default List<Field> fields() {
        return sections().stream()
                .flatMap(section -> section.steps().stream())
                .flatMap(step -> step.fields().stream())
                .toList();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Template}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableTemplate.Builder {
        Builder() {}
    }
}
