package io.toritsugi.core.ingest.mapping.internal;

/** The rule that ids keep, asked before they are made: a cell that breaks it is no bug. */
public final class Names {
    public static final int LONGEST = 200;

    private Names() {}

    public static boolean isAllowed(String text) {
        return isAllowed(text, LONGEST);
    }

    public static boolean isAllowed(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest && hasNoControl(text) && text.equals(text.strip());
    }

    private static boolean hasNoControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Joins so that different parts never give the same text. */
    public static String escaped(String part) {
        return part.indexOf('/') < 0 && part.indexOf('%') < 0
                ? part
                : part.replace("%", "%25").replace("/", "%2F");
    }
}
