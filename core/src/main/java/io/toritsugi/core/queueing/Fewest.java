package io.toritsugi.core.queueing;

import java.util.function.IntToDoubleFunction;

/**
 * The search for the fewest servers that do, where more never do worse: by the secant, within bounds that close in. It always looks
 * at what it returns, and at one fewer.
 */
final class Fewest {
    private static final int MOST_SECANTS = 12;

    private final IntToDoubleFunction surplus;
    private int tooFew;
    private int enough = Integer.MAX_VALUE;

    private Fewest(int least, IntToDoubleFunction surplus) {
        this.surplus = surplus;
        tooFew = least - 1;
    }

    /**
     * {@return the fewest servers whose surplus is not negative}
     *
     * @param least the fewest that may be returned, 0 or more
     * @param guess about how many they will be; any number
     * @param stride about how far the guess may be off, 1 or more
     * @param surplus by how much so many servers do better than they must; it never falls, and is not negative in the end
     */
    static int from(int least, double guess, double stride, IntToDoubleFunction surplus) {
        return new Fewest(least, surplus).search(Math.max(least, Math.ceil(guess)), Math.ceil(stride));
    }

    private int search(double guess, double stride) {
        int servers = (int) guess;
        double found = look(servers);
        double reach = stride;
        for (int step = 0; enough - tooFew > 1L; step++) {
            double aim = servers + (found >= 0 ? -reach : reach);
            int last = servers;
            double lastFound = found;
            servers = inside(aim);
            found = look(servers);
            double slope = (found - lastFound) / (servers - last);
            double distance = Math.abs(found / slope);
            reach = step < MOST_SECANTS && distance < 4.0 * Math.abs(servers - last)
                    ? Math.max(1, found >= 0 ? Math.floor(distance) : Math.ceil(distance))
                    : farther(Math.abs((double) servers - last));
        }
        return enough;
    }

    private double look(int servers) {
        double found = surplus.applyAsDouble(servers);
        if (found >= 0) {
            enough = servers;
        } else {
            tooFew = servers;
        }
        return found;
    }

    /** {@return the whole number next to this one of those that are not yet known} */
    private int inside(double aim) {
        return (int) Math.max(tooFew + 1.0, Math.min(enough - 1.0, aim));
    }

    private double farther(double last) {
        return enough == Integer.MAX_VALUE ? 2 * last : Math.max(1, Math.floor((enough - (double) tooFew) / 2));
    }
}
