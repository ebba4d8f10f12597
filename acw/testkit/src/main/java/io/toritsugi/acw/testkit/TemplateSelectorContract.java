package io.toritsugi.acw.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.acw.select.TemplateChoice;
import io.toritsugi.acw.select.TemplateSelector;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TemplateSelector} must do, as tests.
 *
 * <p>An author of one implements this and inherits its tests.
 *
 * @since 0.1
 */
public interface TemplateSelectorContract {
    /** {@return a new selector} */
    TemplateSelector selector();

    /** {@return the templates among which it may choose} */
    Collection<TemplateRef> templates();

    /** {@return what is known of several contacts; at least two that differ for the selector} */
    List<Facts> contacts();

    /** It has a name, and always the same. */
    @Test
    default void hasAnId() {
        TemplateSelector selector = selector();

        assertNotNull(selector.id());
        assertFalse(selector.id().isBlank(), "the id is blank");
        assertEquals(selector.id(), selector.id());
        assertEquals(selector.id(), selector().id());
    }

    /** It chooses a template that is there, for every contact. */
    @Test
    default void choosesATemplateThatIsThere() {
        TemplateSelector selector = selector();
        assertTrue(contacts().size() > 1, "contacts() must give two or more");
        for (Facts contact : contacts()) {
            assertKnown(selector.choose(contact));
        }
    }

    /** It chooses a template even if nothing is known of the contact. */
    @Test
    default void choosesWhereNothingIsKnown() {
        assertKnown(selector().choose(Facts.NONE));
    }

    /** A fact of a type that it does not expect is to it as if it were not known, and no exception. */
    @Test
    default void choosesWhereFactsAreOfOtherTypes() {
        TemplateSelector selector = selector();
        for (FactValue odd :
                List.of(FactValue.of(true), FactValue.of(7), FactValue.of("odd"), FactValue.of(Set.of("odd")))) {
            assertKnown(selector.choose(name -> Optional.of(odd)));
        }
    }

    /** It chooses by the facts alone, whatever it was asked before. */
    @Test
    default void remembersNothing() {
        TemplateSelector selector = selector();
        List<Facts> contacts = new ArrayList<>(contacts());
        List<TemplateChoice> first = new ArrayList<>();
        contacts.forEach(contact -> first.add(selector.choose(contact)));
        Collections.reverse(contacts);
        List<TemplateChoice> second = new ArrayList<>();
        contacts.forEach(contact -> second.add(selector.choose(contact)));
        Collections.reverse(second);

        assertEquals(first, second, "asked in another order, it chooses otherwise");
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.get(i), selector().choose(contacts().get(i)), "a new selector chooses otherwise");
        }
    }

    private void assertKnown(TemplateChoice choice) {
        assertNotNull(choice, "it chose nothing");
        assertTrue(choice.find(templates()).isPresent(), () -> "there is no template " + choice.name());
    }
}
