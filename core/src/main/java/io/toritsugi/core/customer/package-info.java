/**
 * Everything about a customer in one call, within what the viewer is permitted to see. Start at {@link
 * io.toritsugi.core.customer.CustomerContexts}; a host connects its systems by the ports of {@link
 * io.toritsugi.core.customer.CustomerPorts}.
 */
@NullMarked
package io.toritsugi.core.customer;

import org.jspecify.annotations.NullMarked;
