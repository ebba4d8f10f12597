package io.toritsugi.kpi.page;

/** JSON as it may stand inside a script element. */
final class ScriptData {

    private ScriptData() {}

    /**
     * The same JSON without a character that could end the element or start a comment or a character reference.
     *
     * <p>In JSON these characters occur only inside strings, where an escape means the same.
     */
    static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length() + json.length() / 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> escaped.append("\\u003c");
                case '>' -> escaped.append("\\u003e");
                case '&' -> escaped.append("\\u0026");
                case '\u2028' -> escaped.append("\\u2028");
                case '\u2029' -> escaped.append("\\u2029");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
