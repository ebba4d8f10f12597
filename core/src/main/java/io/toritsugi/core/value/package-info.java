/** What every value of the SDK is made of: one style, and one mark for personal data. */
@NullMarked
package io.toritsugi.core.value;

import org.jspecify.annotations.NullMarked;
