package io.toritsugi.examples.centerday.wrapup;

/** What became of the updates of one system. Not thread-safe. */
final class UpdateFigures {
    private long requested;
    private long atOnce;
    private long afterRetry;
    private long deadLetters;

    void requested() {
        requested++;
    }

    void delivered(int attempts) {
        if (attempts == 1) {
            atOnce++;
        } else {
            afterRetry++;
        }
    }

    void given() {
        deadLetters++;
    }

    long requestedCount() {
        return requested;
    }

    long atOnceCount() {
        return atOnce;
    }

    long afterRetryCount() {
        return afterRetry;
    }

    long deadLetterCount() {
        return deadLetters;
    }

    /** How many wait behind a dead letter of the same key. */
    long heldBackCount() {
        return requested - atOnce - afterRetry - deadLetters;
    }
}
