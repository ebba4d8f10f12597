package io.toritsugi.kpi.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.StandardDefinitions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue says itself what it has, to people and to programs. */
class CataloguePageTest {
    private static final KpiCatalogue ALL = StandardDefinitions.everything();

    static Stream<KpiDefinition> definitions() {
        return ALL.definitions().stream();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyDefinitionIsThereInBothLanguages(KpiDefinition definition) {
        String page = CataloguePage.render(ALL);

        assertThat(page)
                .contains(
                        "<article id=\"" + definition.id() + "\">",
                        "<a href=\"#" + definition.id() + "\">",
                        definition.key(),
                        HtmlText.escaped(definition.name().en()),
                        HtmlText.escaped(definition.name().ja()),
                        HtmlText.escaped(definition.description().en()),
                        HtmlText.escaped(definition.description().ja()),
                        HtmlText.escaped(definition.formulaText()),
                        HtmlText.escaped(definition.source()));
    }

    @Test
    void whatIsInATextIsNeverTakenForMarkup() {
        KpiDefinition hostile = ALL.find("asa")
                .orElseThrow()
                .within(
                        "own",
                        new Bilingual("<script>alert('1 & \"2\"')</script>", "<b>"),
                        Condition.parse("unit.queue = '<i>'").get());

        String page = CataloguePage.render(KpiCatalogue.of(List.of(hostile)));

        assertThat(page)
                .doesNotContain("<script", "<b>", "<i>")
                .contains("&lt;script&gt;alert(&#39;1 &amp; &quot;2&quot;&#39;)&lt;/script&gt;", "&lt;i&gt;");
    }

    @Test
    void itSaysOfWhichUnitsAndWhere() {
        KpiDefinition chats = ALL.find("contacts.answered")
                .orElseThrow()
                .within(
                        "sales",
                        new Bilingual("Sales", "販売"),
                        Condition.parse("unit.queue = 'sales'").get())
                .by(Attribution.EVENT);

        assertThat(CataloguePage.render(KpiCatalogue.of(List.of(chats))))
                .contains("unit.queue = &#39;sales&#39;", "by event", "発生時点", "stays in a queue", "キューでの待機");
    }

    @Test
    void itLoadsNothingAndRunsNothing() {
        String page = CataloguePage.render(ALL);

        assertThat(page)
                .contains("default-src 'none'; script-src 'none'")
                .doesNotContain("<script", "http://", "src=\"");
    }

    static Stream<JsonCodec> codecs() {
        return Stream.of(Jackson2.codec(), Jackson3.codec());
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void itsJsonReadsBackAsTheSameCatalogue(JsonCodec codec) {
        String json = codec.write(ALL);

        assertThat(json).startsWith("[{").contains("\"id\":\"asa\"");
        assertThat(codec.read(json, KpiCatalogue.class)).isEqualTo(ALL);
    }
}
