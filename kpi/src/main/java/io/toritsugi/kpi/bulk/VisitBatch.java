package io.toritsugi.kpi.bulk;

import io.toritsugi.kpi.unit.VisitOutcome;
import java.util.Arrays;

/**
 * Visits of queues that are over, kept as columns of numbers: 30 bytes for each, and 4 more once an agent is told.
 *
 * <p>Meant to be filled, counted by {@link BulkCounts#add}, cleared and filled again. Times are milliseconds since
 * 1970-01-01T00:00Z, durations milliseconds from 0 to {@link Integer#MAX_VALUE}, almost 25 days. Not thread-safe; once filled,
 * it can be counted by several threads.
 *
 * @since 0.1
 */
public final class VisitBatch {
    /** Stands for after-call work whose length is not known. */
    public static final int UNKNOWN = -1;

    /** Stands for a visit of which there is no score. */
    public static final int NO_SCORE = 0;

    /** Stands for the agent of a visit of which none is told. */
    static final int NO_AGENT = -1;

    static final byte ANSWERED = 0;
    static final byte ABANDONED = 1;
    static final byte FLOWED_OUT = 2;

    private static final int SMALLEST = 16;

    private int[] queues;
    long[] queuedAt;
    byte[] outcomes;
    int[] waits;
    int[] talks;
    int[] holds;
    int[] wrapUps;
    byte[] scores;
    /** Empty until an agent is told. */
    private int[] agents = {};

    private int size;
    private int largestQueue = -1;
    private int largestAgent = NO_AGENT;

    /**
     * Makes an empty batch.
     *
     * @param capacity for how many visits there is room at first; it grows as needed
     * @throws IllegalArgumentException if it is negative
     */
    public VisitBatch(int capacity) {
        requireFrom("capacity", capacity, 0);
        queues = new int[capacity];
        queuedAt = new long[capacity];
        outcomes = new byte[capacity];
        waits = new int[capacity];
        talks = new int[capacity];
        holds = new int[capacity];
        wrapUps = new int[capacity];
        scores = new byte[capacity];
    }

    /**
     * Adds a visit that an agent answered.
     *
     * @param queue the number of the queue, from 0
     * @param queuedAtMillis when it came to the queue
     * @param waitMillis how long it waited
     * @param talkMillis how long the agent talked, holds left out
     * @param holdMillis how long the customer was on hold; 0 if never
     * @param wrapUpMillis how long the after-call work took, or {@link #UNKNOWN}
     * @param score what the customer gave, 1 to 127, or {@link #NO_SCORE}
     * @throws IllegalArgumentException if a number is out of range; nothing is added then
     */
    public void addAnswered(
            int queue,
            long queuedAtMillis,
            int waitMillis,
            int talkMillis,
            int holdMillis,
            int wrapUpMillis,
            int score) {
        requireFrom("talkMillis", talkMillis, 0);
        requireFrom("holdMillis", holdMillis, 0);
        requireFrom("wrapUpMillis", wrapUpMillis, UNKNOWN);
        if (score < NO_SCORE || score > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("VisitBatch.score must be 0 to 127, was " + score);
        }
        add(queue, queuedAtMillis, waitMillis, ANSWERED);
        talks[size - 1] = talkMillis;
        holds[size - 1] = holdMillis;
        wrapUps[size - 1] = wrapUpMillis;
        scores[size - 1] = (byte) score;
    }

    /**
     * Adds a visit that no agent answered.
     *
     * @param queue the number of the queue, from 0
     * @param queuedAtMillis when it came to the queue
     * @param waitMillis how long it waited
     * @param outcome {@link VisitOutcome#ABANDONED} or {@link VisitOutcome#FLOWED_OUT}
     * @throws IllegalArgumentException if a number is out of range, or the outcome another; nothing is added then
     */
    public void addUnanswered(int queue, long queuedAtMillis, int waitMillis, VisitOutcome outcome) {
        if (outcome != VisitOutcome.ABANDONED && outcome != VisitOutcome.FLOWED_OUT) {
            throw new IllegalArgumentException(
                    "VisitBatch.outcome must be ABANDONED or FLOWED_OUT for who was not answered, was " + outcome);
        }
        add(queue, queuedAtMillis, waitMillis, outcome == VisitOutcome.ABANDONED ? ABANDONED : FLOWED_OUT);
        talks[size - 1] = 0;
        holds[size - 1] = 0;
        wrapUps[size - 1] = 0;
        scores[size - 1] = NO_SCORE;
    }

    /**
     * Says which agent answered the visit that was added last.
     *
     * @param agent the number of the agent, from 0
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException if no visit was added, the last one was not answered, or its agent was told before
     */
    public void setAgent(int agent) {
        requireFrom("agent", agent, 0);
        if (size == 0 || outcomes[size - 1] != ANSWERED) {
            throw new IllegalStateException(
                    "VisitBatch must have an answered visit as its last one to be told an agent, was " + agent);
        }
        if (agents.length == 0) {
            agents = new int[queues.length];
            Arrays.fill(agents, 0, size, NO_AGENT);
        }
        if (agents[size - 1] != NO_AGENT) {
            throw new IllegalStateException(
                    "The agent of a visit must be told once, was " + agents[size - 1] + " and " + agent);
        }
        agents[size - 1] = agent;
        largestAgent = Math.max(largestAgent, agent);
    }

    private void add(int queue, long queuedAtMillis, int waitMillis, byte outcome) {
        requireFrom("queue", queue, 0);
        requireFrom("waitMillis", waitMillis, 0);
        if (size == queues.length) {
            grow(Math.max(SMALLEST, size + (size >> 1)));
        }
        queues[size] = queue;
        queuedAt[size] = queuedAtMillis;
        waits[size] = waitMillis;
        outcomes[size] = outcome;
        if (agents.length > 0) {
            agents[size] = NO_AGENT;
        }
        largestQueue = Math.max(largestQueue, queue);
        size++;
    }

    private void grow(int capacity) {
        queues = Arrays.copyOf(queues, capacity);
        queuedAt = Arrays.copyOf(queuedAt, capacity);
        outcomes = Arrays.copyOf(outcomes, capacity);
        waits = Arrays.copyOf(waits, capacity);
        talks = Arrays.copyOf(talks, capacity);
        holds = Arrays.copyOf(holds, capacity);
        wrapUps = Arrays.copyOf(wrapUps, capacity);
        scores = Arrays.copyOf(scores, capacity);
        if (agents.length > 0) {
            agents = Arrays.copyOf(agents, capacity);
        }
    }

    private static void requireFrom(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("VisitBatch." + name + " must be at least " + least + ", was " + value);
        }
    }

    /** {@return how many visits it holds} */
    public int size() {
        return size;
    }

    /** Takes all visits out; the room for them stays. */
    public void clear() {
        size = 0;
        largestQueue = -1;
        largestAgent = NO_AGENT;
    }

    /** The column of a key; empty if there is none. */
    int[] column(BulkKey key) {
        return switch (key) {
            case QUEUE -> queues;
            case AGENT -> agents;
        };
    }

    /** The largest number of a key; -1 if there is none. */
    int largest(BulkKey key) {
        return switch (key) {
            case QUEUE -> largestQueue;
            case AGENT -> largestAgent;
        };
    }
}
