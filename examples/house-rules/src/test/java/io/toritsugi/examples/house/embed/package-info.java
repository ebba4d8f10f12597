/** The embedding hosts, run from their jars as a vendor's would be: after packaging, in a Java of their own. */
@NullMarked
package io.toritsugi.examples.house.embed;

import org.jspecify.annotations.NullMarked;
