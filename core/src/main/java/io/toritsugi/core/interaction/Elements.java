package io.toritsugi.core.interaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The visits, offers, legs or dialogues of a contact: rarely more than three, looked through at every event. */
final class Elements {
    private Elements() {}

    static <T> boolean any(List<T> elements, Predicate<T> matches) {
        return indexOf(elements, matches) >= 0;
    }

    static <T> Optional<T> find(List<T> elements, Predicate<T> matches) {
        int index = indexOf(elements, matches);
        return index < 0 ? Optional.empty() : Optional.of(elements.get(index));
    }

    /**
     * {@return the first element that matches, to be changed in its place, or a stub that is added where none does}
     *
     * @param thaw gives what may be changed; itself, where that is so already
     */
    static <T, M extends T> M changing(List<T> elements, Predicate<T> matches, Supplier<M> stub, Function<T, M> thaw) {
        int index = indexOf(elements, matches);
        if (index < 0) {
            M added = stub.get();
            elements.add(added);
            return added;
        }
        T known = elements.get(index);
        M changing = thaw.apply(known);
        if (changing != known) {
            elements.set(index, changing);
        }
        return changing;
    }

    private static <T> int indexOf(List<T> elements, Predicate<T> matches) {
        for (int i = 0; i < elements.size(); i++) {
            if (matches.test(elements.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
