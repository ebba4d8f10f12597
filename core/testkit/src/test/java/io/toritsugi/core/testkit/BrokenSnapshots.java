package io.toritsugi.core.testkit;

import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.Snapshot;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Journals with one fault each in how they keep snapshots. */
final class BrokenSnapshots {
    private BrokenSnapshots() {}

    static Journal findsAny(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
                return super.loadSnapshot(tenant, name).or(() -> Optional.of(Samples.snapshot(name, 0, "")));
            }
        };
    }

    static Journal keepsTheFirst(InstantSource clock) {
        return saving(
                clock,
                (journal, tenant, snapshot) ->
                        journal.loadSnapshot(tenant, snapshot.name()).isPresent()
                                || journal.saveSnapshot(tenant, snapshot));
    }

    static Journal oneFormat(InstantSource clock) {
        return saving(
                clock,
                (journal, tenant, snapshot) -> journal.saveSnapshot(
                        tenant, new Snapshot(snapshot.name(), snapshot.at(), "agent/1", snapshot.content())));
    }

    static Journal goesBack(InstantSource clock) {
        return saving(clock, (journal, tenant, snapshot) -> {
            journal.deleteSnapshot(tenant, snapshot.name());
            return journal.saveSnapshot(tenant, snapshot);
        });
    }

    static Journal saysItKept(InstantSource clock) {
        return saving(clock, (journal, tenant, snapshot) -> {
            journal.saveSnapshot(tenant, snapshot);
            return true;
        });
    }

    static Journal wantsLater(InstantSource clock) {
        return saving(
                clock,
                (journal, tenant, snapshot) -> journal.loadSnapshot(tenant, snapshot.name())
                                .filter(kept -> kept.at() == snapshot.at())
                                .isEmpty()
                        && journal.saveSnapshot(tenant, snapshot));
    }

    static Journal deletesNothing(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public boolean deleteSnapshot(TenantId tenant, String name) {
                return true;
            }
        };
    }

    static Journal deletesAll(InstantSource clock) {
        return new ForwardingJournal(clock) {
            private final Set<String> names = new HashSet<>();

            @Override
            public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
                names.add(snapshot.name());
                return super.saveSnapshot(tenant, snapshot);
            }

            @Override
            public boolean deleteSnapshot(TenantId tenant, String name) {
                boolean there = super.deleteSnapshot(tenant, name);
                names.forEach(other -> super.deleteSnapshot(tenant, other));
                return there;
            }
        };
    }

    static Journal oneTenant(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
                return super.loadSnapshot(Samples.TENANT, name);
            }
        };
    }

    static Journal foldsCase(InstantSource clock) {
        return naming(clock, name -> name.toLowerCase(Locale.ROOT));
    }

    static Journal cutsNames(InstantSource clock) {
        return naming(clock, name -> name.substring(0, Math.min(255, name.length())));
    }

    static Journal trimsNames(InstantSource clock) {
        return naming(clock, String::strip);
    }

    static Journal composesLetters(InstantSource clock) {
        return naming(clock, name -> Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    static Journal cutsContents(InstantSource clock) {
        return saving(
                clock,
                (journal, tenant, snapshot) -> journal.saveSnapshot(
                        tenant,
                        Samples.snapshot(
                                snapshot.name(),
                                snapshot.at(),
                                snapshot.content()
                                        .substring(
                                                0,
                                                Math.min(
                                                        1 << 20,
                                                        snapshot.content().length())))));
    }

    static Journal emptyIsNone(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
                return super.loadSnapshot(tenant, name)
                        .filter(snapshot -> !snapshot.content().isEmpty());
            }
        };
    }

    static Journal asEvents(InstantSource clock) {
        return saving(clock, (journal, tenant, snapshot) -> {
            journal.append(tenant, List.of(Samples.anyVersion(StreamId.of(snapshot.name()), "i1")));
            return journal.saveSnapshot(tenant, snapshot);
        });
    }

    /** The first saver has looked before the others do, and writes once they are through. */
    static Journal looksThenWrites(InstantSource clock) {
        CountDownLatch looked = new CountDownLatch(1);
        return saving(clock, (journal, tenant, snapshot) -> {
            boolean first = snapshot.at() == 0;
            if (!first) {
                await(looked);
            }
            boolean later = furthest(journal, tenant, snapshot) > snapshot.at();
            if (first) {
                looked.countDown();
                for (int i = 0; i < 1000 && furthest(journal, tenant, snapshot) < 59; i++) {
                    pause();
                }
            }
            if (!later) {
                journal.deleteSnapshot(tenant, snapshot.name());
                journal.saveSnapshot(tenant, snapshot);
            }
            return !later;
        });
    }

    private static long furthest(Journal journal, TenantId tenant, Snapshot snapshot) {
        return journal.loadSnapshot(tenant, snapshot.name()).map(Snapshot::at).orElse(-1L);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static Journal halfThenAll(InstantSource clock) {
        return saving(clock, (journal, tenant, snapshot) -> {
            String half = snapshot.content().substring(0, snapshot.content().length() / 2);
            journal.saveSnapshot(tenant, Samples.snapshot(snapshot.name(), snapshot.at(), half));
            pause();
            return journal.saveSnapshot(tenant, snapshot);
        });
    }

    static Journal deletesThenWrites(InstantSource clock) {
        return saving(clock, (journal, tenant, snapshot) -> {
            pause();
            synchronized (journal) {
                if (journal.loadSnapshot(tenant, snapshot.name())
                        .filter(kept -> kept.at() > snapshot.at())
                        .isPresent()) {
                    return false;
                }
                journal.deleteSnapshot(tenant, snapshot.name());
            }
            pause();
            return journal.saveSnapshot(tenant, snapshot);
        });
    }

    static Journal anyName(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
                return name.isEmpty() ? Optional.empty() : super.loadSnapshot(tenant, name);
            }
        };
    }

    private static Journal naming(InstantSource clock, UnaryOperator<String> change) {
        return new ForwardingJournal(clock) {
            @Override
            public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
                return super.saveSnapshot(
                        tenant,
                        new Snapshot(
                                "n" + change.apply(snapshot.name()),
                                snapshot.at(),
                                snapshot.format(),
                                snapshot.content()));
            }

            @Override
            public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
                return super.loadSnapshot(tenant, "n" + change.apply(name))
                        .map(kept -> new Snapshot(name, kept.at(), kept.format(), kept.content()));
            }

            @Override
            public boolean deleteSnapshot(TenantId tenant, String name) {
                return super.deleteSnapshot(tenant, "n" + change.apply(name));
            }
        };
    }

    private static Journal saving(InstantSource clock, Saving saving) {
        return new ForwardingJournal(clock) {
            @Override
            public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
                return saving.save(sound, tenant, snapshot);
            }
        };
    }

    // Long enough for a reader to look in between.
    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Saving {
        boolean save(Journal journal, TenantId tenant, Snapshot snapshot);
    }
}
