package io.toritsugi.acw.schema;

import io.toritsugi.acw.code.CodePath;
import java.util.List;
import java.util.stream.Collectors;

/** How texts in the data are written, the same for those who check them by the schema and for those who read them. */
final class DataForms {
    // Not $, which java.util.regex lets stand before a last line break.
    static final String END = "(?![\\s\\S])";

    static final String LINE_BREAKS = "\\n\\u000b\\f\\r\\u0085\\u2028\\u2029";
    private static final String SPACES = "\\t \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000" + LINE_BREAKS;
    static final String ONE_LINE = "^[^" + LINE_BREAKS + "]*" + END;
    private static final String WHITE =
            "\\t \\u001c-\\u001f\\n\\u000b\\f\\r\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000";
    static final String NOT_BLANK = "[^" + WHITE + "]";
    static final String ID = "^(?![" + WHITE + "])[^\\u0000-\\u001f\\u007f-\\u009f]{1,200}(?<![" + WHITE + "])" + END;
    static final String REFERENCE = "^(?=[\\s\\S]*" + NOT_BLANK + ")[^\\u0000-\\u001f\\u007f-\\u009f]{1,200}" + END;
    static final String PHONE = "^\\+?\\(?[0-9](?:[ ().-]*[0-9]){3,19}\\)?" + END;
    static final String EMAIL = "^[^@" + SPACES + "]+@[^@." + SPACES + "]+(?:\\.[^@." + SPACES + "]+)+" + END;
    static final String CURRENCY = "^[A-Z]{3}" + END;
    static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}" + END;
    static final String DATE_TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
            + "(?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-7]):[0-5][0-9])" + END;
    static final String DURATION = "^-?P(?=[0-9T])(?:[0-9]{1,6}D)?(?:T(?=[0-9])(?:[0-9]{1,9}H)?(?:[0-9]{1,9}M)?"
            + "(?:[0-9]{1,9}(?:\\.[0-9]{1,9})?S)?)?" + END;

    private DataForms() {}

    /** {@return a path as one text: its codes joined by {@code /}, escaped as in JSON pointers} */
    static String write(List<String> codes) {
        return codes.stream().map(DataForms::escaped).collect(Collectors.joining("/"));
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static CodePath path(String text) {
        return new CodePath(List.of(text.split("/", -1)).stream()
                .map(code -> code.replace("~1", "/").replace("~0", "~"))
                .toList());
    }
}
