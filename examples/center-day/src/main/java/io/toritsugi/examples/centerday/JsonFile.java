package io.toritsugi.examples.centerday;

import io.toritsugi.core.json.Jackson3;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads a value in JSON from a file, or says what is wrong with it. */
final class JsonFile {
    private static final Pattern PLACE = Pattern.compile("line: ([0-9]+), column: ([0-9]+)");
    private static final Pattern PART = Pattern.compile("\\[\"([^\"]+)\"]");

    private JsonFile() {}

    /**
     * {@return the value}
     *
     * @param thing what it is, for messages
     * @param file where it is
     * @param type its type
     */
    static <T> T read(String thing, Path file, Class<T> type) {
        try {
            return Jackson3.codec().read(TextFile.read(file), type);
        } catch (IllegalArgumentException wrong) {
            throw cannotBeUsed(thing, file, inWords(thing, String.valueOf(wrong.getMessage())));
        }
    }

    static Failure cannotBeUsed(String thing, Path file, String why) {
        return new Failure("the " + thing + " " + file + " cannot be used: " + why);
    }

    /** What a codec says: first what is wrong, then where, and last which parts lead there. */
    private static String inWords(String thing, String said) {
        String problem = said.lines().findFirst().orElse("no " + thing);
        String place = PLACE.matcher(said)
                .results()
                .map(found -> ", at line " + found.group(1) + ", column " + found.group(2))
                .findFirst()
                .orElse("");
        String parts = PART.matcher(said)
                .results()
                .map(found -> found.group(1))
                .reduce((outer, inner) -> outer + "." + inner)
                .map(path -> ", in " + path)
                .orElse("");
        return problem + place + parts;
    }
}
