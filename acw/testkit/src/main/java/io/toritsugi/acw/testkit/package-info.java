/**
 * Contract suites for implementations of the interfaces of acw: a test class implements one, says how to make what is tested, and
 * inherits its tests. Start at {@link io.toritsugi.acw.testkit.TemplateProviderContract}.
 */
@NullMarked
package io.toritsugi.acw.testkit;

import org.jspecify.annotations.NullMarked;
