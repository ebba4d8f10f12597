package io.toritsugi.routing.explain;

import java.util.Locale;

/** Writes explanations in one language. */
interface Sentences {
    /** Of how many agents a sentence names the obstacles; the value names those of all. */
    int MOST_OBSTACLES = 5;

    static Sentences in(Locale locale) {
        return locale.getLanguage().equals("ja") ? new JapaneseSentences() : new EnglishSentences();
    }

    String comparison(AgentComparison comparison);

    String waiting(WaitingExplanation why);

    String agent(AgentExplanation why);

    String offer(OfferExplanation why);
}
