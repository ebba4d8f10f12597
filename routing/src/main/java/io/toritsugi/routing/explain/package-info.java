/**
 * Why routing did what it did, for people: values that hold no personal data, as JSON and as one sentence. Start at
 * {@link io.toritsugi.routing.explain.WaitingExplanation}.
 */
@NullMarked
package io.toritsugi.routing.explain;

import org.jspecify.annotations.NullMarked;
