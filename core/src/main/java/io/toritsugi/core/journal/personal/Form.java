package io.toritsugi.core.journal.personal;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;

/** Where in the JSON of a type marked fields can be. */
sealed interface Form {
    /** Nowhere. */
    enum Plain implements Form {
        ANYTHING
    }

    /** What names a thing: marked if that is a customer. */
    enum Reference implements Form {
        REF
    }

    /**
     * The form of another type, looked up when a walk comes there: a type may hold itself.
     *
     * @param type the type
     */
    record Later(Type type) implements Form {}

    /**
     * The form of a type whose name a wrapper object has said already, looked up when a walk comes there.
     *
     * @param type the type
     */
    record Variant(Class<?> type) implements Form {}

    /**
     * A marked value.
     *
     * @param customer whether it is the id of a customer, which is his own whatever the subject of the rest
     * @param standIn the JSON that stands for it once it was forgotten, where something must
     */
    record Marked(boolean customer, Optional<String> standIn) implements Form {}

    /**
     * An array or an object of any names.
     *
     * @param element the form of its elements
     */
    record Inside(Form element) implements Form {}

    /**
     * An object of known properties.
     *
     * @param type the name of the type
     * @param event whether the property {@code type} says that name as the wire has it
     * @param members the properties in which marked fields can be, by name
     */
    record Parts(String type, boolean event, Map<String, Part> members) implements Form {}

    /**
     * A property of an object.
     *
     * @param form what it holds
     * @param optional whether it may be left out
     */
    record Part(Form form, boolean optional) {}

    /**
     * An object that says which type it is.
     *
     * @param property the property that says it; empty if the name of its only property does
     * @param types the types by name
     */
    record Kinds(Optional<String> property, Map<String, Form> types) implements Form {}
}
