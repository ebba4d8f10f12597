/**
 * Contract suites for implementations of the interfaces of core: a test class implements one, says how to make what is
 * tested, and inherits its tests. Start at {@link io.toritsugi.core.testkit.JournalContract}; {@link
 * io.toritsugi.core.testkit.customer.CustomerPortsContract} is for the systems that know customers.
 */
@NullMarked
package io.toritsugi.core.testkit;

import org.jspecify.annotations.NullMarked;
