/**
 * What a submitted document tells other systems. Start at {@link io.toritsugi.acw.update.order.Submission}.
 */
@NullMarked
package io.toritsugi.acw.update.order;

import org.jspecify.annotations.NullMarked;
