package io.toritsugi.core.agent;

/** How many offers an agent has let lapse, and how many he has declined, since he last took one or became ready. */
record Misses(int expired, int declined) {
    static final Misses NONE = new Misses(0, 0);

    Misses oneExpired() {
        return new Misses(expired + 1, declined);
    }

    Misses oneDeclined() {
        return new Misses(expired, declined + 1);
    }
}
