package io.toritsugi.examples.centerday.wrapup;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentCommand;
import io.toritsugi.acw.document.DocumentCommand.ClearAnswer;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.RemoveEntry;
import io.toritsugi.acw.document.DocumentCommand.WriteEntry;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.document.Input;
import io.toritsugi.acw.document.OpenDocument;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.pack.BuiltInPack;
import io.toritsugi.acw.policy.AcwPolicies;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.Note;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.vocabulary.AcwEvents;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.journal.file.FileJournal;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed between any two keystrokes of a wrap-up: the folder of its journal is copied as it lies there after each
 * keystroke was acknowledged, and with each amount of the next one; each copy is what a killed process would have left.
 */
class DocumentCrashTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final StreamId STREAM = StreamId.of("document/i1/leg1");
    private static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final Input INPUT = Input.of(Actor.of(AgentId.of("ann")), DeviceClass.DESKTOP);
    private static final JsonCodec JSON = Jackson3.codec(AcwEvents.VOCABULARY);
    private static final BuiltInPack PACK = BuiltInPack.read(Jackson3.codec());
    private static final Form FORM = form();

    /** What a disk writes as a whole. */
    private static final int SECTOR = 512;

    @TempDir
    Path temp;

    private final List<Path> images = new ArrayList<>();
    private final List<Document> acknowledged = new ArrayList<>();
    private int torns;

    @Test
    void aKillBetweenAnyTwoKeystrokesLosesAtMostTheOneThatWasNotAcknowledged() throws IOException {
        type();

        for (int i = 0; i < images.size(); i++) {
            assertThat(documentIn(images.get(i))).as("image %d", i).isEqualTo(acknowledged.get(i));
        }
        assertThat(acknowledged).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    @Test
    void noHalfOfAKeystrokeIsEverThere() throws IOException {
        type();

        for (int i = 1; i < images.size(); i++) {
            Path file = changedFile(images.get(i - 1), images.get(i));
            byte[] before = bytes(images.get(i - 1).resolve(file));
            byte[] after = bytes(images.get(i).resolve(file));
            int from = Arrays.mismatch(before, after);
            int to = end(after);
            for (int cut = from; cut < to; cut = cut / SECTOR * SECTOR + SECTOR) {
                // The room behind it was there before: a journal writes into zeros.
                byte[] begun = Arrays.copyOf(Arrays.copyOf(after, cut), after.length);
                byte[] finished = after.clone();
                Arrays.fill(finished, from, cut, (byte) 0);
                for (byte[] torn : cut == from ? List.of(begun) : List.of(begun, finished)) {
                    Path image = copy(images.get(i), temp.resolve("torn-" + torns++));
                    Files.write(image.resolve(file), torn);

                    assertThat(documentIn(image))
                            .as("image %d, torn at %d of %d to %d", i, cut, from, to)
                            .isEqualTo(acknowledged.get(i - 1));
                }
            }
        }
        assertThat(torns).isGreaterThan(2 * images.size());
    }

    @Test
    void whoeverComesAfterTheKillGoesOnWriting() throws IOException {
        type();
        int middle = images.size() / 2;
        DocumentCommand next = new WriteEntry(EntryId.of("after"), note("went on"), 0, INPUT);

        try (FileJournal journal = open(images.get(middle))) {
            StreamOwner<Document, DocumentCommand> owner = owner(journal);
            assertThat(owner.handle(next, NINE.plusSeconds(900), INPUT.by()).isRight())
                    .isTrue();
            assertThat(owner.state().fields())
                    .isEqualTo(acknowledged.get(middle).fields());
        }

        assertThat(documentIn(images.get(middle)).find(EntryId.of("after"))).isPresent();
    }

    /** Types into a document, and keeps after each acknowledgement what a kill would leave. */
    private void type() throws IOException {
        Path folder = temp.resolve("journal");
        try (FileJournal journal = open(folder)) {
            StreamOwner<Document, DocumentCommand> owner = owner(journal);
            Instant now = NINE;
            for (DocumentCommand keystroke : keystrokes()) {
                now = now.plusMillis(200);
                assertThat(owner.handle(keystroke, now, INPUT.by()).isRight()).isTrue();
                images.add(copy(folder, temp.resolve("image-" + images.size())));
                acknowledged.add(owner.state());
            }
        }
    }

    private static List<DocumentCommand> keystrokes() {
        FieldId inquiry = FORM.template().fields().get(0).id();
        List<DocumentCommand> keystrokes = new ArrayList<>();
        keystrokes.add(OpenDocument.builder()
                .routable(RoutableId.of(InteractionId.of("i1")))
                .leg(LegId.of("leg1"))
                .agent(AgentId.of("ann"))
                .template(FORM.template().ref())
                .policy(AcwPolicies.builder().build().resolve(Optional.empty(), Optional.empty(), Optional.empty()))
                .input(INPUT)
                .build());
        String typed = "二重請求 double charge";
        for (int length = 1; length <= typed.length(); length++) {
            keystrokes.add(new GiveAnswer(
                    inquiry, Answer.of(typed.substring(0, length)), Provenance.AGENT, length - 1, INPUT));
        }
        keystrokes.add(new ClearAnswer(inquiry, typed.length(), INPUT));
        keystrokes.add(new WriteEntry(EntryId.of("n1"), note("charged twice"), 0, INPUT));
        keystrokes.add(new WriteEntry(EntryId.of("n1"), note("charged twice, turned back"), 1, INPUT));
        keystrokes.add(new RemoveEntry(EntryId.of("n1"), 2, INPUT));
        keystrokes.add(new DocumentCommand.StartClock());
        return keystrokes;
    }

    private static Note note(String text) {
        return Note.builder().kind(Note.Kind.SUMMARY).text(text).build();
    }

    private static Form form() {
        Template billing = PACK.templates().stream()
                .filter(template -> template.id().value().equals("billing"))
                .findFirst()
                .orElseThrow();
        return Form.of(billing, CodeTrees.of(PACK.trees())).get();
    }

    private static FileJournal open(Path folder) {
        return FileJournal.at(folder).recordedAt(() -> NINE).json(JSON).open();
    }

    private static StreamOwner<Document, DocumentCommand> owner(FileJournal journal) {
        return StreamOwner.of(new DocumentMachine(ref -> Optional.of(FORM)), journal, ACME, STREAM);
    }

    private static Document documentIn(Path folder) {
        try (FileJournal journal = open(folder)) {
            return owner(journal).state();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Files.copy(from.resolve(file), to.resolve(file));
        }
        return to;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).sorted().toList();
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    /** {@return where the zeros begin that nobody has written over yet} */
    private static int end(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }

    /** {@return the one file that a keystroke wrote} */
    private static Path changedFile(Path before, Path after) throws IOException {
        List<Path> changed = new ArrayList<>();
        for (Path file : files(after)) {
            if (!Arrays.equals(bytes(before.resolve(file)), bytes(after.resolve(file)))) {
                changed.add(file);
            }
        }
        assertThat(changed).hasSize(1);
        return changed.get(0);
    }
}
