package io.toritsugi.kpi.repeat;

import io.toritsugi.kpi.survey.Proportion;

/**
 * How often customers came back, and how often the first contact was enough.
 *
 * <p>All are of contacts that an agent handled, that the customer began, and whose customer is known. Figures about what came
 * afterwards are of <em>mature</em> contacts alone: those whose window is over. Products disagree on what is divided by and on
 * the evidence, so the readings stand side by side. One that repeats its predecessor and is repeated itself fails, and so does its
 * predecessor; the last of the chain may pass. Immutable and thread-safe.
 *
 * @param repeats the mature contacts that repeat an earlier one, of all mature ones: the repeat contact rate
 * @param withoutRepeat the mature contacts that no other repeats, of all mature ones: first contact resolution by silence
 * @param firstWithoutRepeat the mature contacts that repeat none and that no other repeats, of those that repeat none: first contact
 *     resolution by silence, of first contacts alone
 * @param resolved the mature contacts that were said to be resolved, of all mature ones: by the agent's word
 * @param resolvedWithoutRepeat the mature contacts that were said to be resolved and that no other repeats, of all mature
 *     ones: by both
 * @param immature the contacts that are open, or whose window is not over; they count in nothing above
 * @param unknownCustomer the contacts that count in nothing, for nobody knows whose they are
 * @since 0.1
 */
public record RepeatFigures(
        Proportion repeats,
        Proportion withoutRepeat,
        Proportion firstWithoutRepeat,
        Proportion resolved,
        Proportion resolvedWithoutRepeat,
        long immature,
        long unknownCustomer) {}
