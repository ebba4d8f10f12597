/** What is kept of a contact beside the answers of a form: notes, action items, promises, consents, the voice of the customer, what was sold and done. Start at {@link io.toritsugi.acw.record.RecordEntry}. */
@NullMarked
package io.toritsugi.acw.record;

import org.jspecify.annotations.NullMarked;
