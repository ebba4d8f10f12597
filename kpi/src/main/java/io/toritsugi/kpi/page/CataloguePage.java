package io.toritsugi.kpi.page;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.measure.Dimension;
import java.util.List;

/**
 * A catalogue of definitions as one HTML page, in English and Japanese side by side.
 *
 * <p>For whoever has to know what a figure says: names, descriptions, formulas, what is counted, where a unit belongs, what
 * there is without data, and who says so. The page loads nothing and runs no script. The same catalogue gives the same bytes.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class CataloguePage {
    private static final List<Bilingual> HEADINGS = List.of(
            new Bilingual("Formula", "計算式"),
            new Bilingual("Measured in", "単位"),
            new Bilingual("Counts", "数えるもの"),
            new Bilingual("Of which", "対象"),
            new Bilingual("Belongs to an interval", "計上時点"),
            new Bilingual("Without data", "データがないとき"),
            new Bilingual("Means nothing by", "使えない集計軸"),
            new Bilingual("Source", "出典"));

    private CataloguePage() {}

    /**
     * {@return the page of a catalogue, with LF line ends}
     *
     * @param catalogue the catalogue; its definitions come in its order
     */
    public static String render(KpiCatalogue catalogue) {
        String style = PageResources.text("catalogue.css");
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(ContentPolicy.of(List.of(), List.of(style)))
                .append("\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n");
        page.append("<title>KPI definitions / KPI定義</title>\n<style>")
                .append(style)
                .append("</style>\n</head>\n<body>\n");
        page.append("<h1>KPI definitions <span lang=\"ja\">KPI定義</span></h1>\n");
        contents(page, catalogue);
        catalogue.definitions().forEach(definition -> article(page, definition));
        return page.append("</body>\n</html>\n").toString();
    }

    private static void contents(StringBuilder page, KpiCatalogue catalogue) {
        page.append("<nav><ul>\n");
        for (KpiDefinition definition : catalogue.definitions()) {
            page.append("<li><a href=\"#").append(definition.id()).append("\">");
            both(page, definition.name(), "span");
            page.append("</a></li>\n");
        }
        page.append("</ul></nav>\n");
    }

    private static void article(StringBuilder page, KpiDefinition definition) {
        page.append("<article id=\"").append(definition.id()).append("\">\n<h2>");
        both(page, definition.name(), "span");
        page.append(" <code>").append(definition.key()).append("</code></h2>\n<div class=\"says\">");
        both(page, definition.description(), "p");
        page.append("</div>\n<dl>\n");
        List<Bilingual> rows = rows(definition);
        for (int i = 0; i < rows.size(); i++) {
            page.append("<div><dt>");
            both(page, HEADINGS.get(i), "span");
            page.append("</dt><dd>");
            Bilingual row = rows.get(i);
            if (row.en().equals(row.ja())) {
                page.append(HtmlText.escaped(row.en()));
            } else {
                both(page, row, "span");
            }
            page.append("</dd></div>\n");
        }
        page.append("</dl>\n</article>\n");
    }

    private static List<Bilingual> rows(KpiDefinition definition) {
        Bilingual population = definition.population().equals(Condition.always())
                ? new Bilingual("all", "すべて")
                : same(definition.population().toString());
        String dimensions = String.join(
                ", ",
                definition.meaninglessBy().stream().sorted().map(Dimension::key).toList());
        return List.of(
                same(definition.formulaText()),
                definition.unit().label(),
                definition.countedUnit().label(),
                population,
                definition.attribution().label(),
                definition.whenEmpty().label(),
                same(dimensions.isEmpty() ? "–" : dimensions),
                same(definition.source()));
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    private static void both(StringBuilder page, Bilingual text, String element) {
        page.append('<').append(element).append(" lang=\"en\">").append(HtmlText.escaped(text.en()));
        page.append("</").append(element).append("> <").append(element).append(" lang=\"ja\">");
        page.append(HtmlText.escaped(text.ja())).append("</").append(element).append('>');
    }
}
