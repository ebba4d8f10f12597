/** What assists agents by a model behind a chat-completion API. Start at {@link io.toritsugi.examples.dispute.assistant.ChatModel}. */
package io.toritsugi.examples.dispute.assistant;
