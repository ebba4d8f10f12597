/**
 * What plugins were asked, what they answered and decided, and what they did wrong. Start at {@link io.toritsugi.core.event.plugin.PluginFaulted}.
 */
@NullMarked
package io.toritsugi.core.event.plugin;

import org.jspecify.annotations.NullMarked;
