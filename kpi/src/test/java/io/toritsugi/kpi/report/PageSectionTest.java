package io.toritsugi.kpi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.value.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSectionTest {
    private static final PageSection SECTION = section("after-call-work", List.of("42 s"));

    private static PageSection section(String id, List<String> cells) {
        return PageSection.builder()
                .id(id)
                .title(new Bilingual("After-call work", "アフターコールワーク"))
                .note(new Bilingual("Simulated.", "シミュレーションです。"))
                .addColumns(new Bilingual("Template", "テンプレート"), new Bilingual("Median", "中央値"))
                .addRows(new PageRow(new Bilingual("Billing", "請求"), cells))
                .build();
    }

    @Test
    void bothJacksonsWriteItAlikeAndReadItBack() {
        String written = Jackson3.codec().write(SECTION);

        assertThat(Jackson2.codec().write(SECTION)).isEqualTo(written);
        for (JsonCodec codec : List.of(Jackson2.codec(), Jackson3.codec())) {
            assertThat(codec.read(written, PageSection.class)).isEqualTo(SECTION);
        }
    }

    @Test
    void aRowHasACellForEachColumnBehindTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> section("after-call-work", List.of("42 s", "60 s")))
                .withMessageContainingAll("Billing", "1 cells", "had 2");
    }

    @Test
    void theIdMakesALink() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> section("After call", List.of("42 s")))
                .withMessageContaining("After call");
    }
}
