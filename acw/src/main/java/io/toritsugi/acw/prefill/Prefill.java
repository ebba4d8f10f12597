package io.toritsugi.acw.prefill;

import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.AnswerContext;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.acw.prefill.PrefillFault.Reason;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Asks the resolvers that the fields of a form name, and checks what they propose.
 *
 * <p>What a field names is one of three things: the name of a resolver, such as {@code crm}; a resolver and what it is asked for, such as
 * {@code bot:order-number}; or else a key, such as {@code customer.phone}. Four resolvers come with the SDK:
 *
 * <ul>
 *   <li>{@code host} looks into what the host gave, by key;
 *   <li>{@code fact} looks into what is known of the contact, by name, such as {@code fact:contact.product};
 *   <li>{@code bot} looks into what bots learnt, by key; its answers have the source {@link Provenance.Source#BOT};
 *   <li>{@code key}, which is asked where a field names a key alone, looks into these three in this order.
 * </ul>
 *
 * <p>Whatever a resolver does wrong is a fault in the result, and the default of the field stands. Fields are asked for in their order,
 * whether they are shown or not, for an answer may come to show them. Immutable; as thread-safe as its resolvers.
 *
 * @since 0.1
 */
public final class Prefill {
    private final SortedMap<String, FieldResolver> resolvers;

    private Prefill(SortedMap<String, FieldResolver> resolvers) {
        this.resolvers = resolvers;
    }

    /**
     * {@return what asks these resolvers, and those that come with the SDK}
     *
     * @param resolvers the host's own
     * @throws IllegalArgumentException if a name is blank or has a colon, or two resolvers have one name
     */
    public static Prefill of(Collection<? extends FieldResolver> resolvers) {
        SortedMap<String, FieldResolver> byId = new TreeMap<>();
        List<FieldResolver> all = new ArrayList<>(List.of(ShippedResolver.values()));
        all.addAll(resolvers);
        for (FieldResolver resolver : all) {
            String id = resolver.id();
            if (id == null || id.isBlank() || id.indexOf(':') >= 0) {
                throw new IllegalArgumentException("FieldResolver.id must not be blank or have a colon, was \"" + id
                        + "\" of " + resolver.getClass().getName());
            }
            FieldResolver other = byId.putIfAbsent(id, resolver);
            if (other != null) {
                throw new IllegalArgumentException("FieldResolver.id must be unique, was \"" + id + "\" of "
                        + other.getClass().getName() + " and of "
                        + resolver.getClass().getName());
            }
        }
        return new Prefill(byId);
    }

    /**
     * {@return what asks the resolvers that are found, and those that come with the SDK}
     *
     * @param loader the class loader in which services are looked for, once
     * @throws IllegalArgumentException as {@link #of} says
     * @throws java.util.ServiceConfigurationError if a service cannot be loaded
     */
    public static Prefill discover(ClassLoader loader) {
        return of(ServiceLoader.load(FieldResolver.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * {@return what the resolvers make of the fields of a form}
     *
     * @param form the form
     * @param sources what the resolvers may look at
     */
    public Prefilled fill(Form form, PrefillSources sources) {
        return fill(form, sources, AnswerContext.NONE);
    }

    /**
     * {@return what the resolvers make of the fields of a form}
     *
     * @param form the form
     * @param sources what the resolvers may look at
     * @param context what limits of answers ask for
     */
    public Prefilled fill(Form form, PrefillSources sources, AnswerContext context) {
        List<PrefilledAnswer> answers = new ArrayList<>();
        List<PrefillFault> faults = new ArrayList<>();
        for (Field field : form.template().fields()) {
            if (field.resolver().isPresent()) {
                String named = field.resolver().get();
                ask(field, named, sources)
                        .flatMap(proposal -> checked(form, field.id(), named, proposal, context))
                        .peek(answer -> answer.ifPresent(answers::add))
                        .peekLeft(faults::add);
            }
        }
        return new Prefilled(answers, faults);
    }

    private Either<PrefillFault, Optional<Proposal>> ask(Field field, String named, PrefillSources sources) {
        int colon = named.indexOf(':');
        boolean alone = resolvers.containsKey(named);
        String id = alone ? named : colon < 0 ? ShippedResolver.KEY.id() : named.substring(0, colon);
        FieldResolver resolver = resolvers.get(id);
        if (resolver == null) {
            return fault(field.id(), named, Reason.UNKNOWN_RESOLVER, "");
        }
        PrefillRequest request = new PrefillRequest(field, alone ? "" : named.substring(colon + 1), sources);
        Optional<Proposal> proposal;
        try {
            proposal = resolver.resolve(request);
        } catch (RuntimeException thrown) {
            return fault(field.id(), named, Reason.FAILED, thrown.getClass().getName());
        }
        return proposal == null ? fault(field.id(), named, Reason.NO_RESULT, "") : Either.right(proposal);
    }

    private static Either<PrefillFault, Optional<PrefilledAnswer>> checked(
            Form form, FieldId field, String named, Optional<Proposal> proposal, AnswerContext context) {
        if (proposal.isEmpty()) {
            return Either.right(Optional.empty());
        }
        Proposal proposed = proposal.get();
        List<Violation> violations = form.problems(field, proposed.answer(), context);
        return violations.isEmpty()
                ? Either.right(Optional.of(
                        new PrefilledAnswer(field, proposed.answer(), Provenance.of(proposed.source(), named))))
                : fault(
                        field,
                        named,
                        Reason.NOT_ALLOWED,
                        violations.stream()
                                .map(violation -> violation.reason().name())
                                .collect(Collectors.joining(", ")));
    }

    private static <T> Either<PrefillFault, T> fault(FieldId field, String named, Reason reason, String detail) {
        return Either.left(new PrefillFault(field, named, reason, detail));
    }
}
