package io.toritsugi.acw.prefill;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import java.util.Locale;
import java.util.Optional;

/** The resolvers that come with the SDK; each looks for its argument in one of the sources, or in one after the other. */
enum ShippedResolver implements FieldResolver {
    HOST {
        @Override
        public Optional<Proposal> resolve(PrefillRequest request) {
            return Optional.ofNullable(request.sources().host().get(request.argument()))
                    .map(Proposal::of);
        }
    },
    FACT {
        @Override
        public Optional<Proposal> resolve(PrefillRequest request) {
            return request.sources()
                    .contact()
                    .find(request.argument())
                    .map(Answer::of)
                    .map(Proposal::of);
        }
    },
    BOT {
        @Override
        public Optional<Proposal> resolve(PrefillRequest request) {
            return Optional.ofNullable(request.sources().slots().get(request.argument()))
                    .map(slot -> new Proposal(Answer.of(slot), Provenance.Source.BOT));
        }
    },
    KEY {
        @Override
        public Optional<Proposal> resolve(PrefillRequest request) {
            return HOST.resolve(request).or(() -> FACT.resolve(request)).or(() -> BOT.resolve(request));
        }
    };

    /** {@return its name in small letters} */
    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
