package io.toritsugi.core.ingest.testkit;

import io.toritsugi.core.ingest.live.InMemorySource;
import io.toritsugi.core.ingest.live.LiveSource;
import java.time.Instant;
import java.util.List;

class InMemorySourceTest implements LiveSourceContract {
    @Override
    public LiveSourceTrial newTrial() {
        InMemorySource source = InMemorySource.named("chat");
        return new LiveSourceTrial() {
            private int sent;

            @Override
            public void add(int records) {
                for (int i = 0; i < records; i++) {
                    sent++;
                    source.receive("m" + sent, Instant.EPOCH, List.of(Samples.loggedIn("a" + sent)));
                }
            }

            @Override
            public LiveSource open() {
                return source;
            }
        };
    }
}
