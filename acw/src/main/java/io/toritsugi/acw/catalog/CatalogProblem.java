package io.toritsugi.acw.catalog;

import io.toritsugi.acw.template.TemplateProblem;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with what providers give, and who gave it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what kind of problem it is
 * @param provider the name of the provider, or its class where it has none; empty if none could be loaded
 * @param subject the template or the tree with its version, or the type of an exception; empty where the reason says it all
 * @param other the other provider, by name and class, where two give the same; empty otherwise
 * @param problem what is wrong within the template or the tree; there if the reason is {@link Reason#TEMPLATE} or {@link Reason#TREE}
 * @since 0.1
 */
public record CatalogProblem(
        Reason reason, String provider, String subject, String other, Optional<TemplateProblem> problem) {
    /**
     * The kinds of problems.
     *
     * @since 0.1
     */
    public enum Reason {
        /** A service that is declared cannot be loaded. */
        NOT_LOADED("A provider that is declared cannot be loaded", "宣言されたプロバイダーを読み込めません"),
        /** A provider has no name. */
        NO_ID("The provider has no id", "プロバイダーにIDがありません"),
        /** Two providers have one name. */
        DUPLICATE_PROVIDER("Two providers have this id", "プロバイダーのIDが重複しています"),
        /** A provider threw an exception. */
        FAILED("The provider failed", "プロバイダーで例外が発生しました"),
        /** A provider gave null. */
        NO_RESULT("The provider gave null", "プロバイダーがnullを返しました"),
        /** One version of a template is given twice. */
        DUPLICATE_TEMPLATE("This version of the template is given twice", "テンプレートの同じバージョンが重複しています"),
        /** One version of a tree is given twice. */
        DUPLICATE_TREE("This version of the tree is given twice", "コード体系の同じバージョンが重複しています"),
        /** A template has a problem. */
        TEMPLATE("The template has a problem", "テンプレートに問題があります"),
        /** A tree of codes has a problem. */
        TREE("The tree has a problem", "コード体系に問題があります");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there. */
    public CatalogProblem {
        Objects.requireNonNull(reason, "CatalogProblem.reason");
        Objects.requireNonNull(provider, "CatalogProblem.provider");
        Objects.requireNonNull(subject, "CatalogProblem.subject");
        Objects.requireNonNull(other, "CatalogProblem.other");
        Objects.requireNonNull(problem, "CatalogProblem.problem");
    }

    /** {@return the problem in English} */
    public String message() {
        return toText(Locale.ENGLISH);
    }

    /**
     * {@return the problem as a sentence with its provider and what it is about}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        StringBuilder out = new StringBuilder(provider);
        if (!subject.isEmpty()) {
            out.append(provider.isEmpty() ? "" : ", ").append(subject);
        }
        out.append(out.length() == 0 ? "" : ": ");
        out.append(problem.map(within -> within.toText(locale)).orElse(japanese ? reason.japanese : reason.english));
        if (!other.isEmpty()) {
            out.append(japanese ? "（もう一方: " + other + "）" : "; the other is that of " + other);
        }
        return out.toString();
    }
}
