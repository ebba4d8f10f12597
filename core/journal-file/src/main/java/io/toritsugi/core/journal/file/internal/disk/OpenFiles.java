package io.toritsugi.core.journal.file.internal.disk;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Keeps the number of files that are open at a time within a bound, however many a folder holds: what was not used for long
 * rests, and opens again when it is used. Thread-safe.
 */
final class OpenFiles {
    private static final int MOST = 256;

    private final Set<ChannelFile> open = new LinkedHashSet<>();

    synchronized void opened(ChannelFile file) throws IOException {
        open.add(file);
        while (open.size() > MOST) {
            Iterator<ChannelFile> oldest = open.iterator();
            ChannelFile candidate = oldest.next();
            oldest.remove();
            if (candidate.usedSinceAsked()) {
                open.add(candidate);
            } else {
                candidate.rest();
            }
        }
    }

    synchronized void closed(ChannelFile file) {
        open.remove(file);
    }

    synchronized int count() {
        return open.size();
    }
}
