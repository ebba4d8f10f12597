/** Commands in, events out: how every stateful thing of the SDK decides. */
@NullMarked
package io.toritsugi.core.decide;

import org.jspecify.annotations.NullMarked;
