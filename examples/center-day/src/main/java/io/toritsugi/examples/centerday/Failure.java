package io.toritsugi.examples.centerday;

/** Ends the program with one clear line, and no stack trace. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message, null, false, false);
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
