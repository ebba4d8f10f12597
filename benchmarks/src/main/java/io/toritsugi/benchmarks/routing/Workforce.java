package io.toritsugi.benchmarks.routing;

import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Agents with skills, one in ten of them free: 3 to 8 skills each with levels 1 to 10, drawn as often as Zipf's law with the exponent 0.7 says.
 *
 * @param skills how many skills there are
 * @param levels the level of each agent in each skill, 0 for none, agent by agent
 * @param busy who is busy
 * @param idleSince since when each is idle; no two alike
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Workforce(int skills, byte[] levels, boolean[] busy, long[] idleSince) {
    private static final double EXPONENT = 0.7;

    static Workforce of(int agents, int skills, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        double[] zipf = zipf(skills);
        byte[] levels = new byte[agents * skills];
        boolean[] busy = new boolean[agents];
        long[] idleSince = new long[agents];
        for (int agent = 0; agent < agents; agent++) {
            int own = 3 + dice.nextInt(6);
            for (int i = 0; i < own; i++) {
                levels[agent * skills + draw(zipf, dice)] = (byte) (1 + dice.nextInt(10));
            }
            busy[agent] = dice.nextInt(10) > 0;
            idleSince[agent] = agent;
        }
        for (int agent = agents - 1; agent > 0; agent--) {
            int other = dice.nextInt(agent + 1);
            long since = idleSince[agent];
            idleSince[agent] = idleSince[other];
            idleSince[other] = since;
        }
        return new Workforce(skills, levels, busy, idleSince);
    }

    static double[] zipf(int skills) {
        double[] cumulated = new double[skills];
        double sum = 0;
        for (int i = 0; i < skills; i++) {
            sum += StrictMath.pow(i + 1.0, -EXPONENT);
            cumulated[i] = sum;
        }
        return cumulated;
    }

    static int draw(double[] cumulated, SplittableRandom dice) {
        double point = dice.nextDouble() * cumulated[cumulated.length - 1];
        int low = 0;
        int high = cumulated.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] < point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int agents() {
        return busy.length;
    }

    int level(int agent, int skill) {
        return levels[agent * skills + skill];
    }

    /** {@return the skills of an agent with their levels} */
    SortedMap<Integer, Integer> of(int agent) {
        SortedMap<Integer, Integer> own = new TreeMap<>();
        for (int skill = 0; skill < skills; skill++) {
            if (level(agent, skill) > 0) {
                own.put(skill, level(agent, skill));
            }
        }
        return own;
    }
}
