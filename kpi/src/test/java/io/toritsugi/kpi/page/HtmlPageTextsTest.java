package io.toritsugi.kpi.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlPageTextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void japaneseAndEnglishSayTheSameThings() throws IOException {
        Map<String, String> english = texts("en");
        Map<String, String> japanese = texts("ja");

        assertThat(japanese.keySet()).containsExactlyElementsOf(english.keySet());
    }

    @Test
    void translationsFillTheSamePlaces() throws IOException {
        Map<String, String> japanese = texts("ja");

        texts("en")
                .forEach((key, english) -> assertThat(places(japanese.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(places(english)));
    }

    @Test
    void everyTextThePageAsksForExists() throws IOException {
        Set<String> known = texts("en").keySet();
        String script = HtmlPage.render("{}");

        Matcher asked = Pattern.compile("\\btext\\('([a-zA-Z.]+)'").matcher(script);
        Set<String> missing = new TreeSet<>();
        while (asked.find()) {
            if (!known.contains(asked.group(1))) {
                missing.add(asked.group(1));
            }
        }

        assertThat(missing).isEmpty();
    }

    private static Map<String, String> texts(String language) throws IOException {
        return JSON.readValue(PageResources.text("text/" + language + ".json"), new TypeReference<>() {});
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\w+}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }
}
