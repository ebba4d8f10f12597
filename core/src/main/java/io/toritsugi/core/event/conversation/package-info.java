/** What is said: messages to and fro, attempts to reach a customer, consents and disclosures. */
@NullMarked
package io.toritsugi.core.event.conversation;

import org.jspecify.annotations.NullMarked;
