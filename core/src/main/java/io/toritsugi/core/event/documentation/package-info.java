/** How completely after-call work was documented. The document itself is another matter. Start at {@link io.toritsugi.core.event.documentation.WrapUpDocumented}. */
@NullMarked
package io.toritsugi.core.event.documentation;

import org.jspecify.annotations.NullMarked;
