package io.toritsugi.acw.select;

import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.fact.Facts;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Asks a selector, checks what it says, and lets a table of rules decide where it is wrong: a contact gets a template whatever a
 * plugin does.
 *
 * <p>Immutable; as thread-safe as the selector.
 *
 * @since 0.1
 */
public final class CheckedSelector {
    private final TemplateSelector selector;
    private final String name;
    private final RuleSelector fallback;

    private CheckedSelector(TemplateSelector selector, String name, RuleSelector fallback) {
        this.selector = selector;
        this.name = name;
        this.fallback = fallback;
    }

    /**
     * {@return what asks this selector}
     *
     * @param selector the one that is asked
     * @param fallback the table that decides where the other is wrong; it also says which templates there are
     * @throws IllegalArgumentException if the selector has no name
     */
    public static CheckedSelector of(TemplateSelector selector, RuleSelector fallback) {
        String name = selector.id();
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("TemplateSelector.id must not be blank, was that of "
                    + selector.getClass().getName());
        }
        return new CheckedSelector(selector, name, fallback);
    }

    /**
     * {@return what asks the selector of this name that is found as a service}
     *
     * @param loader the class loader in which services are looked for, once
     * @param id the name of the selector
     * @param fallback the table that decides where the other is wrong; it also says which templates there are
     * @throws IllegalArgumentException if no service has this name, or two have
     * @throws java.util.ServiceConfigurationError if a service cannot be loaded
     */
    public static CheckedSelector discover(ClassLoader loader, String id, RuleSelector fallback) {
        List<TemplateSelector> all = ServiceLoader.load(TemplateSelector.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        List<TemplateSelector> named =
                all.stream().filter(selector -> id.equals(selector.id())).toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException("TemplateSelector.id must be that of one service, was \"" + id
                    + "\" where there are "
                    + all.stream()
                            .map(selector ->
                                    selector.id() + " (" + selector.getClass().getName() + ")")
                            .sorted()
                            .toList());
        }
        return of(named.get(0), fallback);
    }

    /**
     * {@return the template for a contact, and the fault of the selector if it was wrong}
     *
     * @param contact what is known of the contact
     */
    public Selection select(Facts contact) {
        if (selector instanceof RuleSelector rules && rules.templates().equals(fallback.templates())) {
            return rules.select(contact);
        }
        TemplateChoice choice;
        try {
            choice = selector.choose(contact);
        } catch (RuntimeException thrown) {
            return fallback(
                    contact, SelectorFault.Reason.FAILED, thrown.getClass().getName());
        }
        if (choice == null) {
            return fallback(contact, SelectorFault.Reason.NO_CHOICE, "");
        }
        Optional<TemplateRef> template = choice.find(fallback.templates());
        return template.isPresent()
                ? new Selection(
                        name, template.get(), choice.regulatedTypes(), Optional.empty(), List.of(), Optional.empty())
                : fallback(contact, SelectorFault.Reason.UNKNOWN_TEMPLATE, choice.name());
    }

    private Selection fallback(Facts contact, SelectorFault.Reason reason, String detail) {
        return fallback.select(contact).after(new SelectorFault(name, reason, detail));
    }
}
