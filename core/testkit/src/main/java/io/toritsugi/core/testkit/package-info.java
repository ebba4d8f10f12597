/**
 * Contract suites for implementations of the interfaces of core: a test class implements one, says how to make what is
 * tested, and inherits its tests. Start at {@link io.toritsugi.core.testkit.JournalContract}.
 */
@NullMarked
package io.toritsugi.core.testkit;

import org.jspecify.annotations.NullMarked;
