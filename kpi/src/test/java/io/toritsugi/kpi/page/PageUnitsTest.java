package io.toritsugi.kpi.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.json.Jackson3;
import io.toritsugi.kpi.definition.KpiUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page and the figures that it shows speak of the same units. */
class PageUnitsTest {
    private static final Set<String> UNITS = Stream.of(KpiUnit.values())
            .map(unit -> Jackson3.codec().write(unit).replace("\"", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void theScriptsKnowEveryUnitAndNoOther() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String script : List.of("data", "table", "format", "definition")) {
            Matcher unit = Pattern.compile("unit === '([^']+)'").matcher(resource("js/" + script + ".js"));
            while (unit.find()) {
                known.add(unit.group(1));
            }
        }

        assertThat(known).isEqualTo(UNITS);
    }

    @Test
    void everyUnitHasANameInBothLanguages() throws IOException {
        for (String language : List.of("en", "ja")) {
            String texts = resource("text/" + language + ".json");
            assertThat(UNITS).allSatisfy(unit -> assertThat(texts).contains("\"unit." + unit + "\":"));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
