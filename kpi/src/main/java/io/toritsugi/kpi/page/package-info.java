/** The report as one HTML page that opens without a network; start at {@link io.toritsugi.kpi.page.HtmlPage}. */
@NullMarked
package io.toritsugi.kpi.page;

import org.jspecify.annotations.NullMarked;
