/** What the JSON documents of templates and trees of codes should look like. */
@NullMarked
package io.toritsugi.acw.template.internal;

import org.jspecify.annotations.NullMarked;
