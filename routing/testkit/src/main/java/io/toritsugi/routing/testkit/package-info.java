/**
 * Contract suites for implementations of the interfaces of routing, and what they try them with: a test class implements a suite, says how to make what is
 * tested, and inherits its tests. Start at {@link io.toritsugi.routing.testkit.AgentRankerContract}.
 */
@NullMarked
package io.toritsugi.routing.testkit;

import org.jspecify.annotations.NullMarked;
