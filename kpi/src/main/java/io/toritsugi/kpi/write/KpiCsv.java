package io.toritsugi.kpi.write;

import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes groups as CSV by RFC 4180: a heading line, then one line a group.
 *
 * <p>Lines end with CR LF. Columns are the dimensions, then the KPIs by id. Numbers are unrounded, with a point; what is
 * undefined, and what means nothing in the group, is empty. Text with a comma, a quote or a line break is quoted. A name that
 * a spreadsheet would take for a formula, beginning with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line break,
 * gets an apostrophe before it. To be written as UTF-8. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class KpiCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final String LINE_END = "\r\n";

    private KpiCsv() {}

    /**
     * {@return the groups as CSV}
     *
     * @param groups groups of one grouping, in the order in which they are written
     * @param dimensions the names of its dimensions, in the order of the columns
     * @param ids the ids of the KPIs, in the order of the columns
     */
    public static String write(List<KpiGroup> groups, List<String> dimensions, List<String> ids) {
        StringBuilder csv = new StringBuilder();
        List<String> heading = new ArrayList<>(dimensions);
        heading.addAll(ids);
        line(csv, heading);
        for (KpiGroup group : groups) {
            List<String> cells = new ArrayList<>();
            for (String dimension : dimensions) {
                cells.add(harmless(group.dimensions().getOrDefault(dimension, "")));
            }
            for (String id : ids) {
                Optional<BigDecimal> value = group.find(id).flatMap(KpiValue::value);
                cells.add(value.map(BigDecimal::toPlainString).orElse(""));
            }
            line(csv, cells);
        }
        return csv.toString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        csv.append(LINE_END);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
