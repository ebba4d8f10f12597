package io.toritsugi.acw.assist.internal.promise;

import io.toritsugi.core.followup.FollowUpKind;

/**
 * Something that is to be done, as it stands in a folded sentence.
 *
 * @param start where its words begin, inclusive
 * @param end where they end, exclusive
 * @param kind what is to be done
 * @param needsTime whether it is a promise only if a time is said, for otherwise it is done at once
 * @param offered whether it is only offered
 * @param uncertain whether it is said less clearly than others
 */
record Act(int start, int end, FollowUpKind kind, boolean needsTime, boolean offered, boolean uncertain) {}
