/** What every value of the SDK is made of: one style, one mark for personal data, and texts in both languages. */
@NullMarked
package io.toritsugi.core.value;

import org.jspecify.annotations.NullMarked;
