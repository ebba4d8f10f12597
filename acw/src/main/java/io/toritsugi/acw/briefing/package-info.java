/**
 * What an agent should know before the next contact with a customer. Start at {@link io.toritsugi.acw.briefing.Briefings}.
 */
@NullMarked
package io.toritsugi.acw.briefing;

import org.jspecify.annotations.NullMarked;
