/** Who the agents are as routing sees them: skills, attributes, and their part in each queue. Start at {@link io.toritsugi.routing.roster.RosterEntry}. */
@NullMarked
package io.toritsugi.routing.roster;

import org.jspecify.annotations.NullMarked;
