package io.toritsugi.acw.document;

import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One command on its way: the events that it has given so far, and the document that they lead to. */
final class Decision {
    private final Optional<Form> form;
    private final Instant now;
    private final List<Dated> events = new ArrayList<>();
    private Document state;

    Decision(Document state, Optional<Form> form, Instant now) {
        this.state = state;
        this.form = form;
        this.now = now;
    }

    Document state() {
        return state;
    }

    DocumentOpened opened() {
        return state.opened().orElseThrow();
    }

    Form form() {
        return form.orElseThrow();
    }

    Instant now() {
        return now;
    }

    FormView view() {
        return Views.of(state, form());
    }

    void add(Event event) {
        add(now, event);
    }

    void add(Instant at, Event event) {
        Dated dated = Dated.of(at, event);
        events.add(dated);
        state = DocumentFold.fold(state, dated);
    }

    List<Dated> events() {
        return List.copyOf(events);
    }
}
