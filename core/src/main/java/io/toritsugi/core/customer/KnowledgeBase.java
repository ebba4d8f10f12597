package io.toritsugi.core.customer;

import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.util.List;

/**
 * Knows answers.
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface KnowledgeBase {
    /**
     * {@return the articles about a matter, the most fitting first, or why it cannot be asked}
     *
     * @param tenant whose knowledge
     * @param terms what the matter is about: codes and names, nothing personal
     * @param most how many articles, 1 or more
     */
    Either<PortFailure, List<Article>> search(TenantId tenant, List<String> terms, int most);
}
