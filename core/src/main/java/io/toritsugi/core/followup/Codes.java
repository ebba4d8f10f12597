package io.toritsugi.core.followup;

/** Checks the codes of tasks. */
final class Codes {
    private Codes() {}

    static void check(String name, String code) {
        if (code.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank, was \"" + code + "\"");
        }
    }
}
