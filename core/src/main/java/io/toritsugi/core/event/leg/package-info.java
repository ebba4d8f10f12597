/** Who talks with the customer: the legs of agents and other parties, their holds, and the way from one to the next. */
@NullMarked
package io.toritsugi.core.event.leg;

import org.jspecify.annotations.NullMarked;
