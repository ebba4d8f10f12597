package io.toritsugi.kpi.survey;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * The whole numbers that an answer can be, and which end of them is good.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lowest the lowest score
 * @param highest the highest score; above the lowest, by 1,000 at most
 * @param direction which end is good
 * @since 0.1
 */
@JsonPropertyOrder({"lowest", "highest", "direction"})
public record Scale(int lowest, int highest, Direction direction) {
    private static final int WIDEST = 1000;

    /**
     * Which end of a scale is the good one.
     *
     * @since 0.1
     */
    public enum Direction {
        /** The highest score is the best, as of satisfaction and of agreement that it was easy. */
        HIGH_IS_GOOD,
        /** The lowest score is the best, as of effort in the first customer effort score. */
        LOW_IS_GOOD
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException unless the highest score is above the lowest, by 1,000 at most
     */
    public Scale {
        Objects.requireNonNull(direction, "Scale.direction");
        if (highest <= lowest || (long) highest - lowest > WIDEST) {
            throw new IllegalArgumentException(
                    "Scale.highest must be above lowest " + lowest + " by 1 to " + WIDEST + ", was " + highest);
        }
    }

    /** {@return the scale of satisfaction, from 1 to 5} */
    public static Scale csat() {
        return new Scale(1, 5, Direction.HIGH_IS_GOOD);
    }

    /** {@return the scale of recommendation, from 0 to 10} */
    public static Scale nps() {
        return new Scale(0, 10, Direction.HIGH_IS_GOOD);
    }

    /** {@return the scale of the second customer effort score, from 1 to 7: how far one agrees that it was easy} */
    public static Scale ces() {
        return new Scale(1, 7, Direction.HIGH_IS_GOOD);
    }

    /** {@return the scale of the first customer effort score, from 1 to 5: how much effort it took} */
    public static Scale effort() {
        return new Scale(1, 5, Direction.LOW_IS_GOOD);
    }

    /** {@return how many scores there are} */
    int width() {
        return highest - lowest + 1;
    }

    /** {@return the score at a place counted from the good end, from 0} */
    int fromBest(int place) {
        return direction == Direction.HIGH_IS_GOOD ? highest - place : lowest + place;
    }

    @Override
    public String toString() {
        return lowest + " to " + highest + ", " + direction;
    }
}
