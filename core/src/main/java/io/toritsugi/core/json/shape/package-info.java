/**
 * Says what a JSON document should look like, and finds everything in one that does not. Start at
 * {@link io.toritsugi.core.json.shape.Shape}.
 */
@NullMarked
package io.toritsugi.core.json.shape;

import org.jspecify.annotations.NullMarked;
