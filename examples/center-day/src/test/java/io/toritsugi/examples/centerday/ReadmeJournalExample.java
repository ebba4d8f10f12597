package io.toritsugi.examples.centerday;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.journal.file.FileJournal;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.journal.subscribe.Subscription;
import io.toritsugi.core.journal.subscribe.SubscriptionRunner;
import io.toritsugi.core.journal.subscribe.SubscriptionSettings;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.kpi.collect.KpiCollector;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** The third example of the README, which shows exactly the lines between the marks. */
final class ReadmeJournalExample {
    private ReadmeJournalExample() {}

    static void run(Path folder, Executor executor, InstantSource clock, KpiCollector kpis, AgentId ann) {
        TenantId acme = TenantId.of("acme");
        FloorMachine machine = FloorMachine.of(FloorSettings.standard(), Permissions.everything());
        // README
        try (FileJournal journal = FileJournal.at(folder)
                        .recordedAt(clock)
                        .json(Jackson3.codec())
                        .open();
                SubscriptionRunner board = SubscriptionRunner.of(
                        Subscription.of(SubscriptionSettings.of("board"), journal, acme, kpis::acceptAll),
                        executor,
                        clock)) {
            board.wake();
            ProtectedJson json = new ProtectedJson(Jackson3.codec(), PersonalDataCodec.plain());
            StreamOwner<Floor, FloorCommand> floor = StreamOwner.builder(
                            machine, journal, acme, StreamId.of("domain/sales"))
                    .snapshots(FloorMachine.snapshots(json))
                    .publishTo(events -> board.wake())
                    .load();
            floor.handle(FloorCommand.of(new AgentCommand.LogIn(ann)), clock.instant(), Actor.of(ann));
        }
        // README
    }
}
