/** Takes the documents of an organisation apart, so that one wrong part does not hide the others. */
@NullMarked
package io.toritsugi.core.organization.internal;

import org.jspecify.annotations.NullMarked;
