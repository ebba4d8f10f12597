package io.toritsugi.core.interaction;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Contacts as snapshots: up to three lines of JSON, each protected like the events that it comes from, so that whoever is
 * forgotten in the journal is forgotten here. Facts are of the contact, and who it is with is of the customer.
 */
record ContactSnapshots(ProtectedJson json) implements SnapshotCodec<Interaction> {
    private static final String CONTACT = "{\"contact\":";
    private static final String CREATED = "{\"created\":";
    private static final String IDENTIFIED = "{\"identified\":";

    @Override
    public String format() {
        return "toritsugi.contact/1";
    }

    @Override
    public String write(TenantId tenant, Interaction state) {
        Ref contact = state.routable().map(Ref::of).orElseGet(() -> Ref.of(tenant));
        Interaction rest =
                ImmutableInteraction.copyOf(state).withCreated(Optional.empty()).withCustomer(Optional.empty());
        List<String> lines = new ArrayList<>();
        lines.add(CONTACT + json.write(tenant, contact, rest) + "}");
        state.created().ifPresent(created -> {
            Ref subject = created.customer().map(Ref::of).orElse(contact);
            lines.add(CREATED + json.write(tenant, subject, created) + "}");
        });
        identified(state).ifPresent(identified -> {
            Ref subject = Ref.of(identified.customer());
            lines.add(IDENTIFIED + json.write(tenant, subject, identified) + "}");
        });
        return String.join("\n", lines);
    }

    private static Optional<CustomerIdentified> identified(Interaction state) {
        Optional<CustomerId> atFirst = state.created().flatMap(InteractionCreated::customer);
        return state.customer().equals(atFirst)
                ? Optional.empty()
                : state.customer()
                        .map(customer -> CustomerIdentified.builder()
                                .interaction(state.routable()
                                        .flatMap(RoutableId::interaction)
                                        .orElseThrow())
                                .customer(customer)
                                .build());
    }

    @Override
    public Interaction read(TenantId tenant, String content) {
        List<String> lines = content.lines().toList();
        Interaction rest = find(tenant, lines, CONTACT, Interaction.class)
                .orElseThrow(() -> new IllegalArgumentException("A snapshot of a contact must have a line with it"));
        Optional<InteractionCreated> created = find(tenant, lines, CREATED, InteractionCreated.class);
        Optional<CustomerId> customer = find(tenant, lines, IDENTIFIED, CustomerIdentified.class)
                .map(CustomerIdentified::customer)
                .or(() -> created.flatMap(InteractionCreated::customer));
        return ImmutableInteraction.copyOf(rest).withCreated(created).withCustomer(customer);
    }

    private <T> Optional<T> find(TenantId tenant, List<String> lines, String begin, Class<T> type) {
        return lines.stream()
                .filter(line -> line.startsWith(begin) && line.endsWith("}"))
                .findFirst()
                .map(line -> json.read(tenant, line.substring(begin.length(), line.length() - 1), type));
    }
}
