/** What the ports of a host's systems about customers must do. */
@NullMarked
package io.toritsugi.core.testkit.customer;

import org.jspecify.annotations.NullMarked;
