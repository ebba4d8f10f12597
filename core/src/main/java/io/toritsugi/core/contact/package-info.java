/** What kind of contact it is: its channel, its direction, its purpose. */
@NullMarked
package io.toritsugi.core.contact;

import org.jspecify.annotations.NullMarked;
