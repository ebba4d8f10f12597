package io.toritsugi.core.journal.personal;

import io.toritsugi.core.event.Ref;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One copy of a JSON text in which marked fields are changed, and everything else stays as it is to the letter. */
final class MarkedCopy {
    private static final String TYPE = "type";

    private final Forms forms;
    private final Change change;
    private final JsonCursor in;
    private final StringBuilder out;

    private MarkedCopy(Forms forms, Change change, String text) {
        this.forms = forms;
        this.change = change;
        this.in = new JsonCursor(text, 0);
        this.out = new StringBuilder(text.length());
    }

    /** What becomes of marked fields. */
    interface Change {
        /**
         * {@return the JSON to have instead, or empty if it was forgotten}
         *
         * @param type the name of the type that the field is in
         * @param property its name there
         * @param marked what is marked
         * @param json the JSON that is there
         */
        Optional<String> of(String type, String property, Form.Marked marked, String json);
    }

    static String of(String text, Form form, Forms forms, Change change) {
        MarkedCopy copy = new MarkedCopy(forms, change, text);
        copy.value(form, form instanceof Form.Parts parts ? parts.type() : "", "", false);
        if (!copy.in.atEnd()) {
            throw copy.in.malformed();
        }
        return copy.out.toString();
    }

    /** {@return whether there is something: false if it was forgotten and is to be left out} */
    private boolean value(Form form, String type, String property, boolean optional) {
        if (form instanceof Form.Later later) {
            return value(forms.of(later.type()), type, property, optional);
        }
        if (form instanceof Form.Variant variant) {
            return value(forms.ofVariant(variant.type()), type, property, optional);
        }
        if (form instanceof Form.Marked marked) {
            return marked(marked, type, property, optional);
        }
        if (in.peek() == '[' && form instanceof Form.Inside inside) {
            elements(inside.element(), type, property);
        } else if (in.peek() != '{' || form == Form.Plain.ANYTHING) {
            out.append(in.value());
        } else if (form instanceof Form.Inside inside) {
            entries(inside.element(), type, property);
        } else if (form instanceof Form.Parts parts) {
            parts(parts);
        } else if (form instanceof Form.Kinds kinds) {
            kinds(kinds, type, property);
        } else {
            reference();
        }
        return true;
    }

    private boolean marked(Form.Marked marked, String type, String property, boolean optional) {
        String json = in.value();
        boolean nothing =
                json.equals("null") || marked.standIn().filter(json::equals).isPresent();
        Optional<String> changed = nothing ? Optional.of(json) : change.of(type, property, marked, json);
        Optional<String> kept = optional ? changed : changed.or(marked::standIn);
        kept.ifPresent(out::append);
        return kept.isPresent();
    }

    private void elements(Form element, String type, String property) {
        in.expect('[');
        out.append('[');
        boolean first = true;
        while (in.peek() != ']') {
            int before = separate(first);
            if (value(element, type, property, false)) {
                first = false;
            } else {
                out.setLength(before);
            }
            next(']');
        }
        in.expect(']');
        out.append(']');
    }

    private void entries(Form element, String type, String property) {
        members((name, first) -> member(name, first, element, type, property, false));
    }

    private void parts(Form.Parts parts) {
        String named = parts.event() ? textOf(TYPE) : null;
        String type = named == null ? parts.type() : named;
        members((name, first) -> {
            Form.Part part = parts.members().get(name);
            return part == null
                    ? member(name, first, Form.Plain.ANYTHING, type, name, false)
                    : member(name, first, part.form(), type, name, part.optional());
        });
    }

    private void kinds(Form.Kinds kinds, String type, String property) {
        if (kinds.property().isPresent()) {
            String name = textOf(kinds.property().get());
            Form kind = name == null ? null : kinds.types().get(name);
            value(kind == null ? Form.Plain.ANYTHING : kind, type, property, false);
        } else {
            members((name, first) ->
                    member(name, first, kinds.types().getOrDefault(name, Form.Plain.ANYTHING), type, property, false));
        }
    }

    private void reference() {
        boolean customer = Ref.Kind.CUSTOMER.name().equals(textOf("kind"));
        Form id = customer ? Forms.CUSTOMER : Form.Plain.ANYTHING;
        members((name, first) -> member(name, first, name.equals("id") ? id : Form.Plain.ANYTHING, "Ref", name, false));
    }

    private void members(Member member) {
        in.expect('{');
        out.append('{');
        boolean first = true;
        while (in.peek() != '}') {
            String name = in.textBetweenQuotes();
            in.expect(':');
            first &= !member.copy(name, first);
            next('}');
        }
        in.expect('}');
        out.append('}');
    }

    private boolean member(String name, boolean first, Form form, String type, String property, boolean optional) {
        int before = separate(first);
        out.append('"').append(name).append("\":");
        boolean kept = value(form, type, property, optional);
        if (!kept) {
            out.setLength(before);
        }
        return kept;
    }

    private int separate(boolean first) {
        int before = out.length();
        if (!first) {
            out.append(',');
        }
        return before;
    }

    private void next(char end) {
        if (in.peek() != end) {
            in.expect(',');
            if (in.peek() == end) {
                throw in.malformed();
            }
        }
    }

    private @Nullable String textOf(String name) {
        String value = in.member(name);
        return value == null || !value.startsWith("\"") ? null : value.substring(1, value.length() - 1);
    }

    private interface Member {
        boolean copy(String name, boolean first);
    }
}
