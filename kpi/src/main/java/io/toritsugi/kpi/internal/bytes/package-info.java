/** Compact binary forms: numbers of seven bits a byte, and texts and blocks behind their lengths. */
@NullMarked
package io.toritsugi.kpi.internal.bytes;

import org.jspecify.annotations.NullMarked;
