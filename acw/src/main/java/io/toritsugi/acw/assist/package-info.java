/** What assists an agent after a contact: ports that hosts may fill, what they see, and what they propose. Start at {@link io.toritsugi.acw.assist.Transcript}. */
@NullMarked
package io.toritsugi.acw.assist;

import org.jspecify.annotations.NullMarked;
