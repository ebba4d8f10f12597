/** Templates of after-call work, as data. Start at {@link io.toritsugi.acw.template.Template}. */
@NullMarked
package io.toritsugi.acw.template;

import org.jspecify.annotations.NullMarked;
