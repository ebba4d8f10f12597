package io.toritsugi.acw.assist.dictation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The dictation that is shipped: marks that are spoken become marks, and sounds of thinking are left out.
 *
 * <p>In English "comma", "period" or "full stop", "question mark", "new line", "new paragraph"; in Japanese 「読点」「句点」「疑問符」「改行」. In English a
 * sentence begins with a capital letter. Left out are "um", "uh", "er" and 「えーと」「えっと」「あのー」「ええと」. Thread-safe.
 *
 * @since 0.1
 */
public final class SpokenMarks implements Dictation {
    private static final Map<Pattern, String> ENGLISH = marks(
            "\\s*\\b(?:um+|uh+|er+m?|hmm+)\\b,?", "",
            "\\s*\\bnew paragraph\\b\\.?\\s*", "\n\n",
            "\\s*\\bnew line\\b\\.?\\s*", "\n",
            "\\s*\\bquestion mark\\b", "?",
            "\\s*\\b(?:full stop|period)\\b", ".",
            "\\s*\\bcomma\\b", ",",
            "[ \\t]{2,}", " ");
    private static final Map<Pattern, String> JAPANESE = marks(
            "(?:えーと|えっと|ええと|あのー|えー|そのー)[、。\\s]*", "",
            "[、。\\s]*改行[、。\\s]*", "\n",
            "[、。\\s]*(?:読点|とうてん)[、。\\s]*", "、",
            "[、。\\s]*(?:句点|くてん)[、。\\s]*", "。",
            "[、。\\s]*(?:疑問符|はてな)[、。\\s]*", "？");
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[.?!]\\s+|\\n\\s*)\\p{Ll}");

    /** Makes one. */
    public SpokenMarks() {}

    @Override
    public String written(String heard, Locale language) {
        boolean japanese = language.getLanguage().equals("ja");
        String text = heard;
        for (Map.Entry<Pattern, String> mark : (japanese ? JAPANESE : ENGLISH).entrySet()) {
            text = mark.getKey().matcher(text).replaceAll(mark.getValue());
        }
        String plain = text.strip();
        return japanese
                ? plain
                : BEGINNING.matcher(plain).replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
    }

    private static Map<Pattern, String> marks(String... pairs) {
        Map<Pattern, String> marks = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            marks.put(Pattern.compile(pairs[i], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), pairs[i + 1]);
        }
        return marks;
    }
}
