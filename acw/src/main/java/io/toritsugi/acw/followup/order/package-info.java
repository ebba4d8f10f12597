/**
 * What a submitted document asks for, as follow-ups and promises that can be made. Start at
 * {@link io.toritsugi.acw.followup.order.RequestedWork}.
 */
@NullMarked
package io.toritsugi.acw.followup.order;

import org.jspecify.annotations.NullMarked;
