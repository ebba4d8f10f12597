/**
 * Contract suites for implementations of the interfaces of kpi: a test class implements one, says how to make what is tested, and
 * inherits its tests. Start at {@link io.toritsugi.kpi.testkit.UnitSourceContract}.
 */
@NullMarked
package io.toritsugi.kpi.testkit;

import org.jspecify.annotations.NullMarked;
