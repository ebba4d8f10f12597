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
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.kpi.collect.KpiCollector;
import java.nio.file.Path;
import java.time.InstantSource;

/** The third example of the README, which shows exactly the lines between the marks. */
final class ReadmeJournalExample {
    private ReadmeJournalExample() {}

    static void run(Path folder, InstantSource clock, KpiCollector kpis, AgentId ann) {
        TenantId acme = TenantId.of("acme");
        JsonCodec codec = Jackson3.codec();
        ProtectedJson json = new ProtectedJson(codec, PersonalDataCodec.plain());
        FloorMachine machine = FloorMachine.of(FloorSettings.standard(), Permissions.everything());
        // README
        try (FileJournal journal =
                FileJournal.at(folder).recordedAt(clock).json(codec).open()) {
            StreamOwner<Floor, FloorCommand> floor = StreamOwner.builder(
                            machine, journal, acme, StreamId.of("domain/sales"))
                    .snapshots(FloorMachine.snapshots(json))
                    .publishTo(kpis::acceptAll)
                    .load();
            floor.handle(FloorCommand.of(new AgentCommand.LogIn(ann)), clock.instant(), Actor.of(ann));
        }
        // README
    }
}
