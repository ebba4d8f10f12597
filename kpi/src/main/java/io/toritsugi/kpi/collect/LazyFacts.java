package io.toritsugi.kpi.collect;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.interaction.ContactFacts;
import io.toritsugi.core.interaction.Interaction;
import java.util.Map;
import java.util.Optional;

/** The facts of a contact, made when the first is asked for: most definitions ask for none. */
final class LazyFacts implements Facts {
    private final Interaction contact;
    private Optional<ContactFacts> facts = Optional.empty();

    LazyFacts(Interaction contact) {
        this.contact = contact;
    }

    @Override
    public Optional<FactValue> find(String name) {
        if (facts.isEmpty()) {
            facts = Optional.of(ContactFacts.of(contact, Map.of()));
        }
        return facts.get().find(name);
    }
}
