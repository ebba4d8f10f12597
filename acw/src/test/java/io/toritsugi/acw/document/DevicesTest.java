package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.document.DocumentCommand.ClearAnswer;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.vocabulary.AcwEvents;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson3;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two devices on one draft. */
class DevicesTest {
    private static final Answer FIRST = Answer.of("double charge");
    private static final Answer OTHER = Answer.of("wrong tariff");
    private static final Answer THIRD = Answer.of("both");

    @Test
    void whoHasNotSeenTheLastAnswerGetsHisOwnBesideIt() {
        Desk desk = Desk.opened();
        edit(desk, FIRST, 0, Desk.DESKTOP);

        edit(desk, OTHER, 0, Desk.PHONE);

        assertThat(desk.held(Billing.INQUIRY)).contains(FIRST);
        assertThat(conflicts(desk)).containsExactly(Optional.of(OTHER));
        assertThat(desk.document.history(Billing.INQUIRY)).hasSize(2);
    }

    @Test
    void whoHasSeenBothSettlesIt() {
        Desk desk = Desk.opened();
        edit(desk, FIRST, 0, Desk.DESKTOP);
        edit(desk, OTHER, 0, Desk.PHONE);

        edit(desk, THIRD, desk.document.revisionOf(Billing.INQUIRY), Desk.PHONE);

        assertThat(desk.held(Billing.INQUIRY)).contains(THIRD);
        assertThat(conflicts(desk)).isEmpty();
    }

    @Test
    void whoKeepsTheAnswerThatHoldsSettlesItToo() {
        Desk desk = Desk.opened();
        edit(desk, FIRST, 0, Desk.DESKTOP);
        edit(desk, OTHER, 0, Desk.PHONE);

        edit(desk, FIRST, 2, Desk.DESKTOP);

        assertThat(desk.held(Billing.INQUIRY)).contains(FIRST);
        assertThat(conflicts(desk)).isEmpty();
    }

    @Test
    void whoGoesOnWithHisOwnAnswerDoesNotHideTheOtherUnseen() {
        Desk desk = Desk.opened();
        edit(desk, FIRST, 0, Desk.DESKTOP);
        edit(desk, OTHER, 0, Desk.PHONE);

        edit(desk, Answer.of("double charge!"), 1, Desk.DESKTOP);

        assertThat(desk.held(Billing.INQUIRY)).contains(Answer.of("double charge!"));
        assertThat(conflicts(desk)).containsExactly(Optional.of(OTHER));
    }

    @Test
    void whateverWasEnteredUnseenStandsBesideItFromOneDeviceToo() {
        Desk desk = Desk.opened();
        edit(desk, FIRST, 0, Desk.DESKTOP);
        edit(desk, OTHER, 0, Desk.PHONE);
        edit(desk, THIRD, 0, Desk.PHONE);

        assertThat(conflicts(desk)).containsExactly(Optional.of(OTHER), Optional.of(THIRD));
        assertThat(desk.document.history(Billing.INQUIRY)).hasSize(3);
    }

    @Test
    void equalAnswersMergeSilently() {
        Desk desk = Desk.opened();
        edit(desk, FIRST, 0, Desk.DESKTOP);

        assertThat(edit(desk, FIRST, 0, Desk.PHONE)).isEmpty();
        edit(desk, OTHER, 0, Desk.PHONE);
        assertThat(edit(desk, OTHER, 0, Desk.PHONE)).isEmpty();

        assertThat(desk.document.revisionOf(Billing.INQUIRY)).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsTakenAwayUnseenStandsBesideToo() {
        Desk desk = Desk.opened();
        edit(desk, FIRST, 0, Desk.DESKTOP);
        edit(desk, OTHER, 1, Desk.DESKTOP);

        desk.accept(new ClearAnswer(Billing.INQUIRY, 1, Desk.PHONE));

        assertThat(desk.held(Billing.INQUIRY)).contains(OTHER);
        assertThat(conflicts(desk)).containsExactly(Optional.empty());
    }

    @Test
    void editsOfDifferentFieldsNeverConflict() {
        Desk desk = Desk.opened();
        edit(desk, FIRST, 0, Desk.DESKTOP);
        desk.accept(new GiveAnswer(Billing.SOLUTION, OTHER, Provenance.AGENT, 0, Desk.PHONE));

        assertThat(desk.document.fields().values())
                .allSatisfy(field -> assertThat(field.conflicts()).isEmpty());
    }

    @Test
    @DisplayName("M75, M87: a wrap-up is resumed on another device, for its state is data")
    void aDraftIsResumedOnAnotherDevice() {
        Desk desk = Desk.running(Desk.policy().build());
        desk.at(10).answer(Billing.INQUIRY, FIRST);
        ProtectedJson json = new ProtectedJson(Jackson3.codec(AcwEvents.VOCABULARY), PersonalDataCodec.plain());
        TenantId tenant = TenantId.of("acme");

        Desk phone = new Desk();
        phone.document = DocumentMachine.snapshots(json)
                .read(tenant, DocumentMachine.snapshots(json).write(tenant, desk.document));
        assertThat(phone.document).isEqualTo(desk.document);
        phone.at(20).answer(Billing.INQUIRY, OTHER, Desk.PHONE);
        phone.at(30).answer(Billing.CATEGORY, Answer.of(Billing.REFUNDS), Desk.PHONE);
        phone.at(40).accept(new DocumentCommand.Submit(Desk.PHONE));

        assertThat(phone.facts().device()).isEqualTo(Desk.PHONE.device());
        assertThat(phone.facts().mode().name()).isEqualTo("MOBILE");
        assertThat(phone.document.history(Billing.INQUIRY)).hasSize(2);
    }

    private static List<Dated> edit(Desk desk, Answer answer, int basedOn, Input input) {
        return desk.accept(new GiveAnswer(Billing.INQUIRY, answer, Provenance.AGENT, basedOn, input));
    }

    private static List<Optional<Answer>> conflicts(Desk desk) {
        return desk.field(Billing.INQUIRY).conflicts().stream().map(Edit::given).toList();
    }
}
