package io.toritsugi.core.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds personal data in free text, and puts what it is in its place: {@code [phone]} or {@code [電話番号]}.
 *
 * <p>Width does not matter. Where two kinds overlap, the one that comes first in {@link MaskingKind} holds. Numbers are judged by their form and
 * their check digits, so that order numbers, dates, times and amounts stay; a number that could be either is masked. Names are those of a
 * dictionary; what follows them, such as 様, stays. It takes time in proportion to the text, and masking twice changes nothing more. It lowers
 * the risk, and is no proof that nothing is left. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Masking {
    private final Set<MaskingKind> kinds;
    private final TermMatcher<Boolean> names;
    private final Locale language;

    private Masking(Set<MaskingKind> kinds, TermMatcher<Boolean> names, Locale language) {
        this.kinds = EnumSet.copyOf(kinds);
        this.names = names;
        this.language = language;
    }

    /**
     * {@return a masking of all kinds, without names}
     *
     * @param language the language of the marks: Japanese, or English for any other
     */
    public static Masking in(Locale language) {
        return new Masking(EnumSet.allOf(MaskingKind.class), TermMatcher.of(Map.of()), language);
    }

    /**
     * {@return this masking with names}
     *
     * @param dictionary the names, as they are written; none blank
     * @throws IllegalArgumentException if one is blank
     */
    public Masking withNames(Collection<String> dictionary) {
        Map<String, Boolean> terms = new LinkedHashMap<>();
        dictionary.forEach(name -> terms.put(name, true));
        return new Masking(kinds, TermMatcher.of(terms), language);
    }

    /**
     * {@return this masking for some kinds alone}
     *
     * @param some the kinds, at least one
     */
    public Masking only(Set<MaskingKind> some) {
        if (some.isEmpty()) {
            throw new IllegalArgumentException("Masking.only must have at least one kind, was none");
        }
        return new Masking(some, names, language);
    }

    /**
     * {@return a text without the personal data that is found in it}
     *
     * @param text any text
     */
    public Masked mask(String text) {
        List<Masked.Finding> findings = findings(text);
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Masked.Finding finding : findings) {
            masked.append(text, at, finding.range().start())
                    .append('[')
                    .append(finding.kind().words().in(language))
                    .append(']');
            at = finding.range().end();
        }
        return new Masked(masked.append(text, at, text.length()).toString(), findings);
    }

    private List<Masked.Finding> findings(String text) {
        List<Masked.Finding> all = new ArrayList<>(new EMails(text).find());
        all.addAll(new Numbers(text).find());
        names.find(text).forEach(match -> all.add(new Masked.Finding(MaskingKind.NAME, match.range())));
        all.removeIf(finding -> !kinds.contains(finding.kind()));
        all.sort(Comparator.comparing((Masked.Finding finding) -> finding.range()));
        List<Masked.Finding> findings = new ArrayList<>();
        for (Masked.Finding finding : all) {
            Masked.Finding last = findings.isEmpty() ? null : findings.get(findings.size() - 1);
            if (last == null || !last.range().overlaps(finding.range())) {
                findings.add(finding);
            } else if (finding.kind().compareTo(last.kind()) < 0) {
                findings.set(findings.size() - 1, finding);
            }
        }
        return findings;
    }
}
