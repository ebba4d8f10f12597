package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.journal.record.Concern;

/** A concern as its columns hold it. */
record ConcernKey(String kind, String token) {
    private static final int LONGEST = 200;

    static ConcernKey of(Concern concern) {
        return new ConcernKey(concern.kind().name(), StoredText.key(concern.token(), LONGEST));
    }

    @Override
    public String toString() {
        return kind + ":***";
    }
}
