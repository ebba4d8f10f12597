package io.toritsugi.acw.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.prefill.FieldResolver;
import io.toritsugi.acw.prefill.Prefill;
import io.toritsugi.acw.prefill.PrefillFault;
import io.toritsugi.acw.prefill.PrefillRequest;
import io.toritsugi.acw.prefill.PrefillSources;
import io.toritsugi.core.fact.Facts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FieldResolver} must do, as tests.
 *
 * <p>An author of one implements this and inherits its tests.
 *
 * @since 0.1
 */
public interface FieldResolverContract {
    /** {@return a new resolver} */
    FieldResolver resolver();

    /** {@return a form whose fields name the resolver, each in a way that it is meant to serve} */
    Form form();

    /** {@return sources out of which the resolver knows an answer to every field of the form that names it} */
    PrefillSources sources();

    /** It has a name that fields can name, and always the same. */
    @Test
    default void hasAnId() {
        FieldResolver resolver = resolver();

        assertDoesNotThrow(() -> Prefill.of(List.of(resolver)));
        assertEquals(resolver.id(), resolver.id());
        assertEquals(resolver.id(), resolver().id());
    }

    /** It answers every field that names it, within the limits of the field. */
    @Test
    default void answersWhatFieldsTake() {
        Prefill prefill = Prefill.of(List.of(resolver()));
        List<String> faults = prefill.fill(form(), sources()).faults().stream()
                .map(fault -> fault.toText(Locale.ENGLISH))
                .toList();

        assertEquals(List.of(), faults);
        assertFalse(namedBy().isEmpty(), "form() must have a field that names the resolver");
        assertEquals(
                namedBy().stream().map(Field::id).toList(),
                prefill.fill(form(), sources()).answers().stream()
                        .filter(answer -> answer.provenance().by().stream().anyMatch(this::names))
                        .map(answer -> answer.field())
                        .toList());
    }

    /** Where nothing is known it says so, and neither fails nor gives null. */
    @Test
    default void saysThatItKnowsNothing() {
        assertEquals(
                List.<PrefillFault>of(),
                Prefill.of(List.of(resolver()))
                        .fill(form(), PrefillSources.of(Facts.NONE))
                        .faults());
    }

    /** What it is asked for by a slip of the pen is no exception either. */
    @Test
    default void survivesAnArgumentThatItDoesNotKnow() {
        FieldResolver resolver = resolver();
        for (Field field : namedBy()) {
            for (String argument : List.of("", "no-such-thing", "取次", ":", ".")) {
                assertNotNull(resolver.resolve(new PrefillRequest(field, argument, sources())));
            }
        }
    }

    /** It answers the same whenever it is asked, whatever it was asked before. */
    @Test
    default void answersTheSameEveryTime() {
        Prefill prefill = Prefill.of(List.of(resolver()));
        Prefill other = Prefill.of(List.of(resolver()));

        assertEquals(prefill.fill(form(), sources()), prefill.fill(form(), sources()));
        assertEquals(prefill.fill(form(), sources()), other.fill(form(), sources()));
    }

    private List<Field> namedBy() {
        return form().template().fields().stream()
                .filter(field -> field.resolver().stream().anyMatch(this::names))
                .toList();
    }

    private boolean names(String named) {
        String id = resolver().id();
        return named.equals(id) || named.startsWith(id + ":");
    }
}
