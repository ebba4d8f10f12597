/**
 * Whether a customer may be called or written to: consent, lists of those who objected, and hours. Start at
 * {@link io.toritsugi.core.outbound.OutboundCheck}.
 */
@NullMarked
package io.toritsugi.core.outbound;

import org.jspecify.annotations.NullMarked;
