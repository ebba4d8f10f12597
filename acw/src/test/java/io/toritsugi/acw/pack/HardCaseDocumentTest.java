package io.toritsugi.acw.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.document.DocumentRejection;
import io.toritsugi.acw.request.Request;
import io.toritsugi.core.event.Dated;
import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hard cases as documents: what an agent who filled them in is told when he submits. */
class HardCaseDocumentTest {
    static Stream<HardCase> cases() {
        return HardCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDocumentIsSubmittedUnlessItsChecksBlockIt(HardCase hard) {
        FilledDocument document = FilledDocument.of(hard);
        Either<DocumentRejection, List<Dated>> submitted = document.submit();

        assertThat(FilledDocument.blocking(submitted)).containsExactlyElementsOf(hard.blocked());
        assertThat(submitted.isRight()).isEqualTo(hard.blocked().isEmpty());
        if (submitted.isRight()) {
            assertThat(document.requests()).extracting(Request::rule).containsExactlyElementsOf(hard.requests());
        }
    }

    @Test
    void aComplaintThatIsResolvedNeedsNoFollowUp() {
        HardCase resolved = HardCase.of("complaint", "en")
                .with("resolved", Answer.of(true))
                .with("exception-approver", Answer.of("sato"))
                .without("written-reply");

        assertThat(FilledDocument.blocking(FilledDocument.of(resolved).submit()))
                .isEmpty();
    }
}
