package io.toritsugi.examples.dispute.assistant;

/** That a model gave no answer that can be used. Says nothing of what was asked or answered. */
public final class ChatFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param reason what went wrong, without anything that was said
     */
    ChatFailure(String reason) {
        super(reason);
    }
}
