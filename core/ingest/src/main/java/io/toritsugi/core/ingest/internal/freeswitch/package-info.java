/** Reads the events of FreeSWITCH's call centre (mod_callcenter), as blocks of {@code Name: value}. */
@NullMarked
package io.toritsugi.core.ingest.internal.freeswitch;

import org.jspecify.annotations.NullMarked;
