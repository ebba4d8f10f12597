package io.toritsugi.core.customer;

import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.text.FoldedText;
import io.vavr.control.Either;
import java.util.Comparator;
import java.util.List;

/**
 * Articles in memory, found by the terms that they contain.
 *
 * <p>An article fits the better the more of the terms its title or text contains; width and case of letters, and which kana, do not matter. Articles that
 * fit as well come in the order of their ids. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class InMemoryKnowledge implements KnowledgeBase {
    private final List<Article> articles;

    private InMemoryKnowledge(List<Article> articles) {
        this.articles = articles;
    }

    /**
     * {@return a knowledge base of these articles, the same for every tenant}
     *
     * @param articles the articles
     */
    public static InMemoryKnowledge of(List<Article> articles) {
        return new InMemoryKnowledge(List.copyOf(articles));
    }

    @Override
    public Either<PortFailure, List<Article>> search(TenantId tenant, List<String> terms, int most) {
        List<String> wanted = terms.stream()
                .map(FoldedText::fold)
                .filter(term -> !term.isBlank())
                .distinct()
                .toList();
        return Either.right(articles.stream()
                .filter(article -> fits(article, wanted) > 0)
                .sorted(Comparator.comparing((Article article) -> fits(article, wanted))
                        .reversed()
                        .thenComparing(Article::id))
                .limit(most)
                .toList());
    }

    private static long fits(Article article, List<String> terms) {
        String text = FoldedText.fold(article.title() + "\n" + article.text());
        return terms.stream().filter(text::contains).count();
    }
}
