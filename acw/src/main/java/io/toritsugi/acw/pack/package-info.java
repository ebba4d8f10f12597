/** The templates and trees of codes that come with the SDK. Start at {@link io.toritsugi.acw.pack.BuiltInPack}. */
@NullMarked
package io.toritsugi.acw.pack;

import org.jspecify.annotations.NullMarked;
