package io.toritsugi.kpi.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {

    private static final String DATA = PageResources.text("page-data.json");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isOneFileThatFetchesNothing() {
        String page = HtmlPage.render(DATA).replaceAll("(?s)/\\*.*?\\*/", "");

        assertThat(page).doesNotContain("http://", "https://", "@import", "url(", "src=", "fetch(", "XMLHttpRequest");
        assertThat(all("href=\"([^\"]*)\"", page)).containsExactlyInAnyOrder("data:,", "#main");
    }

    @Test
    void fillsEveryPlace() {
        String page = HtmlPage.render(DATA);

        assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n").doesNotContain("{{");
        assertThat(page).contains("uPlot=function", "Permission is hereby granted", "const KNOWN", "--answered");
    }

    @Test
    void leavesPlacesInTheDataAlone() throws IOException {
        String page = HtmlPage.render("{\"acknowledgement\": \"{{page-script}} $1 \\\\\"}");

        assertThat(embedded(page, "report-data").get("acknowledgement").textValue())
                .isEqualTo("{{page-script}} $1 \\");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "]]> & &lt;script&gt;",
                "line\u2028and\u2029paragraph",
                "\"><img src=x onerror=alert(1)>",
            })
    void keepsHostileNamesInsideTheData(String name) throws IOException {
        String data = "{\"report\": {\"results\": [{\"dimensions\": {\"queue\": " + JSON.writeValueAsString(name)
                + "}, \"values\": {}}]}}";

        String page = HtmlPage.render(data);

        String raw = one("(?s)id=\"report-data\">(.*?)</script>", page);
        assertThat(raw).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(JSON.readTree(raw).at("/report/results/0/dimensions/queue").textValue())
                .isEqualTo(name);
        assertThat(all("(<script[^>]*>)", page)).hasSize(5);
    }

    @Test
    void carriesTheDataUnchanged() throws IOException {
        assertThat(embedded(HtmlPage.render(DATA), "report-data")).isEqualTo(JSON.readTree(DATA));
    }

    @Test
    void allowsItsOwnScriptsAndStylesByTheirHash() throws Exception {
        String page = HtmlPage.render(DATA);
        String policy = one("Content-Security-Policy\" content=\"([^\"]*)\"", page);
        List<String> scripts = all("(?s)<script(?: type=\"module\")?>(.*?)</script>", page);
        List<String> styles = all("(?s)<style>(.*?)</style>", page);

        assertThat(scripts).hasSize(2);
        assertThat(styles).hasSize(2);
        assertThat(policy)
                .isEqualTo("default-src 'none'; script-src " + hashes(scripts) + "; style-src " + hashes(styles)
                        + "; img-src data:; base-uri 'none'; form-action 'none'");
    }

    @Test
    void creditsTheChartLibraryItCarries() {
        String version = one("uPlot \\(v([0-9.]+)\\)", PageResources.text("uplot/uPlot.iife.min.js"));

        assertThat(PageResources.text("uplot/VERSION")).startsWith("uPlot " + version + " ");
        assertThat(PageResources.text("text/en.json")).contains("uPlot " + version + ",");
        assertThat(PageResources.text("text/ja.json")).contains("uPlot " + version + "（");
    }

    @Test
    void setsTextOnlyAsText() {
        String script = one("(?s)<script type=\"module\">(.*?)</script>", HtmlPage.render(DATA));

        assertThat(script)
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(");
    }

    @Test
    void isTheSameForTheSameData() {
        assertThat(HtmlPage.render(DATA)).isEqualTo(HtmlPage.render(DATA)).doesNotContain("\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"report\": "})
    void refusesWhatIsNoObject(String data) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HtmlPage.render(data))
                .withMessageContaining("dataJson must be a JSON object");
    }

    private static JsonNode embedded(String page, String id) throws IOException {
        return JSON.readTree(one("(?s)id=\"" + id + "\">(.*?)</script>", page));
    }

    private static String one(String pattern, String text) {
        assertThat(all(pattern, text)).hasSize(1);
        return all(pattern, text).get(0);
    }

    private static List<String> all(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String hashes(List<String> texts) throws Exception {
        List<String> hashes = new ArrayList<>();
        for (String text : texts) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            hashes.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        return String.join(" ", hashes);
    }
}
