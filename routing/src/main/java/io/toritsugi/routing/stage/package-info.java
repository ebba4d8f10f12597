/** Eligibility over time: which agents may take a visit, and from when. Start at {@link io.toritsugi.routing.stage.Stage}. */
@NullMarked
package io.toritsugi.routing.stage;

import org.jspecify.annotations.NullMarked;
