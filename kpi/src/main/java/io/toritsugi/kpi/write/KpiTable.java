package io.toritsugi.kpi.write;

import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.PageRow;
import io.toritsugi.kpi.report.PageSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes groups as tables for a terminal, in English or Japanese.
 *
 * <p>Columns are aligned by the width that characters take in a terminal with an East Asian font: two for kanji, kana and
 * other full-width characters. Counts are whole, durations have one decimal and the unit s, ratios are percentages with one
 * decimal; halves are rounded up. What is undefined is a dash, what means nothing in the group is blank. Lines end with a
 * line feed and without blanks. The same on every JVM and in every default locale. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class KpiTable {
    private static final String GAP = "  ";
    private static final Map<String, String> DIMENSIONS_JA = Map.of(
            "queue", "キュー",
            "agent", "担当者",
            "channel", "チャネル",
            "direction", "方向",
            "priority", "優先度",
            "hour", "時",
            "interval", "時間帯",
            "day", "日",
            "week", "週",
            "month", "月");

    private final KpiCatalogue catalogue;
    private final Locale locale;
    private final FigureText figures;

    private KpiTable(KpiCatalogue catalogue, Locale locale, FigureText figures) {
        this.catalogue = catalogue;
        this.locale = locale;
        this.figures = figures;
    }

    /**
     * {@return a writer of tables}
     *
     * @param catalogue the definitions, which give the headings
     * @param locale Japanese for Japanese headings, any other for English ones
     */
    public static KpiTable of(KpiCatalogue catalogue, Locale locale) {
        return new KpiTable(catalogue, locale, new FigureText(1));
    }

    /**
     * {@return a writer that rounds durations and percentages otherwise}
     *
     * @param places the number of decimals, 0 to 17
     * @throws IllegalArgumentException if it is out of range
     */
    public KpiTable withDecimals(int places) {
        if (places < 0 || places > 17) {
            throw new IllegalArgumentException("KpiTable.decimals must be 0 to 17, was " + places);
        }
        return new KpiTable(catalogue, locale, new FigureText(places));
    }

    /**
     * {@return one group as a list: a line for each of its KPIs, name and value}
     *
     * @param group the group
     */
    public String list(KpiGroup group) {
        List<List<String>> rows = new ArrayList<>();
        group.values().forEach((id, value) -> rows.add(List.of(nameOf(id), figures.of(value))));
        return aligned(rows, 1);
    }

    /**
     * {@return groups as a table: a heading line and a line for each group}
     *
     * @param groups groups of one grouping, in the order in which they are written
     * @param dimensions the names of its dimensions, in the order of the columns
     * @param ids the ids of the KPIs, in the order of the columns
     */
    public String table(List<KpiGroup> groups, List<String> dimensions, List<String> ids) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>();
        dimensions.forEach(dimension -> heading.add(dimensionName(dimension)));
        ids.forEach(id -> heading.add(nameOf(id)));
        rows.add(heading);
        for (KpiGroup group : groups) {
            List<String> row = new ArrayList<>();
            dimensions.forEach(dimension -> row.add(printable(group.dimensions().getOrDefault(dimension, ""))));
            ids.forEach(id -> row.add(group.find(id).map(figures::of).orElse("")));
            rows.add(row);
        }
        return aligned(rows, dimensions.size());
    }

    /**
     * {@return a section of the host's own: its title, its note, and its table}
     *
     * @param section the section
     */
    public String section(PageSection section) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(section.columns().stream().map(column -> column.in(locale)).toList());
        for (PageRow row : section.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(printable(row.label().in(locale)));
            row.cells().forEach(cell -> cells.add(printable(cell)));
            rows.add(cells);
        }
        return section.title().in(locale) + '\n' + section.note().in(locale) + '\n' + aligned(rows, 1);
    }

    private String nameOf(String id) {
        Optional<KpiDefinition> definition = catalogue.find(id);
        return definition.map(known -> known.name().in(locale)).orElse(id);
    }

    private String dimensionName(String key) {
        return locale.getLanguage().equals("ja") ? DIMENSIONS_JA.getOrDefault(key, key) : key;
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? '?' : c).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static String aligned(List<List<String>> rows, int leftColumns) {
        StringBuilder table = new StringBuilder();
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(i == 0 ? "" : GAP).append(TextWidth.padded(row.get(i), widths[i], i >= leftColumns));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }
}
