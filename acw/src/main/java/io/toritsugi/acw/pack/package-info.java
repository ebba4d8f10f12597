/**
 * The templates and trees of codes that come with the SDK, which explain themselves to whoever is new: every step has guidance and
 * every field help, in Japanese and English. Start at {@link io.toritsugi.acw.pack.BuiltInPack}.
 */
@NullMarked
package io.toritsugi.acw.pack;

import org.jspecify.annotations.NullMarked;
