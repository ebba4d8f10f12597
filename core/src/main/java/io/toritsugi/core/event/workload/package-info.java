/** How much an agent can take, from which queues, and what he does beside the contacts that he is given. */
@NullMarked
package io.toritsugi.core.event.workload;

import org.jspecify.annotations.NullMarked;
