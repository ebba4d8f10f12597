/** Drafts of what a contact was about. Start at {@link io.toritsugi.acw.assist.summary.SummaryProposer}. */
@NullMarked
package io.toritsugi.acw.assist.summary;

import org.jspecify.annotations.NullMarked;
