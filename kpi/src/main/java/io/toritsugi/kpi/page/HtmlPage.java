package io.toritsugi.kpi.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The report page: one HTML file with its figures, style, charts and texts inside, in Japanese and English.
 *
 * <p>The page fetches nothing, and its content security policy allows no other script or style than its own, each by its
 * SHA-256. The same data gives the same page, character for character; write it as UTF-8, which it declares.
 *
 * <p>The data is a JSON object:
 *
 * <pre>{@code
 * {"report": {
 *    "schema": "toritsugi.kpi/1",
 *    "source": {"format": "csv", "files": ["calls.csv"]},
 *    "settings": {"zone": "Asia/Tokyo", "interval": "PT30M", "serviceLevel": "PT20S"},
 *    "ingest": {"recordsRead": 0, "recordsIgnored": 0, "recordsRejected": 0, "eventsProduced": 0,
 *      "oddities": {"NAME": 0},
 *      "rejections": [{"file": "calls.csv", "line": 7, "column": "entered", "reason": "not a time"}]},
 *    "results": [
 *      {"dimensions": {"queue": "sales"}, "values": {"asa": {"value": 35.03, "unit": "s",
 *         "numerator": 947857, "denominator": 27060, "definition": "asa/1"}}}]},
 *  "definitions": [{"id": "asa", "version": 1, "name": {"en": "…", "ja": "…"},
 *    "description": {"en": "…", "ja": "…"}, "formula": "…", "unit": "s", "source": "…"}],
 *  "distributions": {"wait.answered": [{"upTo": 10, "count": 3}, {"count": 1}], "wait.abandoned": []},
 *  "sections": [{"id": "own-figures", "title": {"en": "…", "ja": "…"}, "note": {"en": "…", "ja": "…"},
 *    "columns": [{"en": "…", "ja": "…"}], "rows": [{"label": {"en": "…", "ja": "…"}, "cells": ["…"]}]}],
 *  "acknowledgement": "where the data comes from"}
 * }</pre>
 *
 * <ul>
 *   <li>Every member may be absent; what the page would have shown from it is left out.
 *   <li>A result without dimensions is the total. {@code hour} ({@code "07"}), {@code day} ({@code "1999-01-03"}) and
 *       {@code interval} (its start, ISO 8601 with offset) make charts, {@code weekday} ({@code "1"}, a Monday, to
 *       {@code "7"}) with {@code hour} a heat map; every other dimension, and every combination, makes a table. Without results by day, the days are the sums of their intervals.
 *   <li>A value is in its unit: {@code count}, {@code ratio} from 0 to 1, {@code s} for seconds, or any other, which
 *       is shown as a number. {@code null} is undefined, shown as a dash; an absent value is blank. Numerator and
 *       denominator are optional.
 *   <li>A KPI the page does not know is shown under the name of its definition. Ids that start with
 *       {@code service-level.} are readings of one question, of which the reader chooses one for charts and tables; the
 *       page starts with the first of {@code negative}, {@code ignore-early}, {@code answered-only}, {@code positive}.
 *   <li>{@code upTo} is in seconds, inclusive, ascending; the bin without it holds all longer waits.
 * </ul>
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class HtmlPage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]+)}}");

    private static final List<String> SCRIPTS = List.of(
            "dom",
            "format",
            "data",
            "definition",
            "overview",
            "chart",
            "volume",
            "wait",
            "table",
            "heat",
            "own",
            "quality",
            "main");

    private HtmlPage() {}

    /**
     * The page for the given data.
     *
     * @param dataJson the data, a JSON object as described above; only its outermost braces are checked here, and a page
     *     with malformed data says so when it is opened
     * @return the page, with LF line ends
     * @throws IllegalArgumentException if the text is not in braces
     */
    public static String render(String dataJson) {
        Objects.requireNonNull(dataJson, "HtmlPage.render: dataJson");
        String data = dataJson.strip();
        if (!data.startsWith("{") || !data.endsWith("}")) {
            throw new IllegalArgumentException("HtmlPage.render: dataJson must be a JSON object");
        }
        String chartStyle = PageResources.text("uplot/uPlot.min.css");
        String pageStyle = PageResources.text("page.css");
        String chartScript = chartScript();
        String pageScript = pageScript();
        return filled(
                PageResources.text("page.html"),
                Map.of(
                        "policy",
                        ContentPolicy.of(List.of(chartScript, pageScript), List.of(chartStyle, pageStyle)),
                        "chart-style",
                        chartStyle,
                        "page-style",
                        pageStyle,
                        "data",
                        ScriptData.escaped(data),
                        "texts-en",
                        ScriptData.escaped(PageResources.text("text/en.json")),
                        "texts-ja",
                        ScriptData.escaped(PageResources.text("text/ja.json")),
                        "chart-script",
                        chartScript,
                        "page-script",
                        pageScript));
    }

    private static String chartScript() {
        return "/*\n" + PageResources.text("uplot/LICENSE").strip() + "\n*/\n"
                + PageResources.text("uplot/uPlot.iife.min.js");
    }

    private static String pageScript() {
        StringBuilder script = new StringBuilder();
        for (String name : SCRIPTS) {
            script.append(PageResources.text("js/" + name + ".js")).append('\n');
        }
        return script.toString();
    }

    /** Fills all places in one pass, so that what is filled in is never searched for places. */
    private static String filled(String template, Map<String, String> parts) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(place ->
                        Matcher.quoteReplacement(Objects.requireNonNull(parts.get(place.group(1)), place.group())));
    }
}
