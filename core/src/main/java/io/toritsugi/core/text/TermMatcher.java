package io.toritsugi.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of a dictionary in texts: exactly, whatever their width, case and kana; the longest at each place.
 *
 * <p>Terms in letters of languages that write words apart match whole words only: "refund" is not in "refundable". Terms of Japanese match
 * anywhere. A search takes time in proportion to the text times the longest term; memory grows with the dictionary. Immutable and thread-safe if
 * the values are.
 *
 * @param <T> what terms stand for
 * @since 0.1
 */
public final class TermMatcher<T> {
    private final Node<T> root;

    private TermMatcher(Node<T> root) {
        this.root = root;
    }

    /**
     * {@return a matcher of these terms}
     *
     * @param <T> what terms stand for
     * @param terms the terms, and what each stands for
     * @throws IllegalArgumentException if a term is blank, or two terms that are the same when folded stand for different things
     */
    public static <T> TermMatcher<T> of(Map<String, ? extends T> terms) {
        Map<String, String> seen = new HashMap<>();
        Node<T> root = new Node<>();
        new LinkedHashMap<>(terms).forEach((term, value) -> {
            String folded = FoldedText.fold(term).strip();
            if (folded.isEmpty()) {
                throw new IllegalArgumentException("TermMatcher.terms must not be blank, was \"" + term + "\"");
            }
            Node<T> node = root;
            for (int i = 0; i < folded.length(); i++) {
                node = node.next.computeIfAbsent(folded.charAt(i), first -> new Node<>());
            }
            String before = seen.put(folded, term);
            if (before != null && !Objects.equals(node.value, value)) {
                throw new IllegalArgumentException("TermMatcher.terms must stand for one thing each, was \"" + before
                        + "\" and \"" + term + "\" for two");
            }
            node.value = Objects.requireNonNull(value, "TermMatcher.terms");
        });
        return new TermMatcher<>(root);
    }

    /**
     * {@return the terms that stand in a text, from left to right, none of which overlaps another}
     *
     * @param text the text
     */
    public List<TermMatch<T>> find(String text) {
        return find(FoldedText.of(text));
    }

    /**
     * {@return the terms that stand in a text, from left to right, none of which overlaps another}
     *
     * @param text the text
     */
    public List<TermMatch<T>> find(FoldedText text) {
        List<TermMatch<T>> found = new ArrayList<>();
        String folded = text.folded();
        int at = 0;
        while (at < folded.length()) {
            int end = longest(folded, at);
            if (end > at) {
                found.add(new TermMatch<>(value(folded, at, end), text.originalRange(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return List.copyOf(found);
    }

    private int longest(String folded, int start) {
        int longest = start;
        Node<T> node = root;
        for (int at = start; at < folded.length(); at++) {
            node = node.next.get(folded.charAt(at));
            if (node == null) {
                break;
            }
            if (node.value != null && isWhole(folded, start, at + 1)) {
                longest = at + 1;
            }
        }
        return longest;
    }

    private T value(String folded, int start, int end) {
        Node<T> node = root;
        for (int at = start; at < end; at++) {
            node = Objects.requireNonNull(node.next.get(folded.charAt(at)));
        }
        return Objects.requireNonNull(node.value);
    }

    private static boolean isWhole(String folded, int start, int end) {
        return !(start > 0
                        && Letters.isOfWords(folded.codePointAt(start))
                        && Letters.isOfWords(folded.codePointBefore(start)))
                && !(end < folded.length()
                        && Letters.isOfWords(folded.codePointBefore(end))
                        && Letters.isOfWords(folded.codePointAt(end)));
    }

    private static final class Node<T> {
        private final Map<Character, Node<T>> next = new HashMap<>();
        private @Nullable T value;
    }
}
