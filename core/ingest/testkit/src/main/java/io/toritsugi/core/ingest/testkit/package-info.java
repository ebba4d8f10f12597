/**
 * Contract suites for implementations of the interfaces of core/ingest: a test class implements one, says how to make what is
 * tested, and inherits its tests. Start at {@link io.toritsugi.core.ingest.testkit.LiveSourceContract}.
 */
@NullMarked
package io.toritsugi.core.ingest.testkit;

import org.jspecify.annotations.NullMarked;
