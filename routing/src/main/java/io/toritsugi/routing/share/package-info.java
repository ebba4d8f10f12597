/**
 * Shares the work of a queue out between sites or vendors. Start at {@link io.toritsugi.routing.share.Shares}.
 */
@NullMarked
package io.toritsugi.routing.share;

import org.jspecify.annotations.NullMarked;
