/**
 * How reports are written: as tables, CSV and JSON. Nothing here does I/O.
 */
@NullMarked
package io.toritsugi.kpi.write;

import org.jspecify.annotations.NullMarked;
