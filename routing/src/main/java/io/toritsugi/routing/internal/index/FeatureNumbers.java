package io.toritsugi.routing.internal.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which indexes know features: each gets one when it is first told, and keeps it, so that who asks for the same again needs not look for it.
 * Thread-safe; which number it is decides nothing.
 *
 * @param <F> a feature
 */
public final class FeatureNumbers<F> {
    private final Map<F, Integer> numbers = new ConcurrentHashMap<>();

    /** Makes one that knows none. */
    public FeatureNumbers() {}

    /** Several features, of which an index can be asked who has all of them. Immutable and thread-safe. */
    public static final class Asked {
        private final FeatureNumbers<?> of;
        private final int[] numbers;

        private Asked(FeatureNumbers<?> of, int[] numbers) {
            this.of = of;
            this.numbers = numbers;
        }

        /** {@return the numbers of the features, for who only reads them} */
        int[] numbers(FeatureNumbers<?> expected) {
            if (of != expected) {
                throw new IllegalArgumentException("Asked must be numbered as the index is, is otherwise");
            }
            return numbers;
        }
    }

    /** {@return what asks for several features} */
    public Asked all(Collection<? extends F> features) {
        return new Asked(this, features.stream().mapToInt(this::number).toArray());
    }

    /** {@return the number of a feature} */
    int number(F feature) {
        @Nullable Integer known = find(feature);
        if (known != null) {
            return known;
        }
        synchronized (numbers) {
            numbers.putIfAbsent(feature, numbers.size());
        }
        return Objects.requireNonNull(find(feature));
    }

    /** {@return the number of a feature; null if it has none yet} */
    @Nullable
    Integer find(F feature) {
        return numbers.get(feature);
    }

    /** {@return how many have a number} */
    int count() {
        return numbers.size();
    }

    /** {@return the features of a number; empty if it is not given} */
    List<F> feature(int number) {
        return numbers.entrySet().stream()
                .filter(each -> each.getValue() == number)
                .map(Map.Entry::getKey)
                .toList();
    }
}
