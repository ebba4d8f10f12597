package io.toritsugi.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.TenantId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InMemoryKnowledgeTest {
    private static final InMemoryKnowledge KNOWLEDGE = InMemoryKnowledge.of(List.of(
            new Article("refund", "返金とキャンセル", "Refunds take ten days."),
            new Article("router", "ルーターの設定", "Restart the router.")));

    @ParameterizedTest
    @CsvSource({
        "キャンセル, refund",
        "ｷｬﾝｾﾙ, refund",
        "きゃんせる, refund",
        "ＲＥＦＵＮＤ, refund",
        "ル―ター, router",
        "設定, router",
        "解約, ''"
    })
    void findsATermHoweverItIsWritten(String term, String found) {
        assertThat(KNOWLEDGE.search(TenantId.of("acme"), List.of(term), 10).get().stream()
                        .map(Article::id))
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }
}
