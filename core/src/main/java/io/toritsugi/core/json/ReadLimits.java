package io.toritsugi.core.json;

/** How much of a document is read: depth in levels, the others in characters. The same for both Jacksons. */
final class ReadLimits {
    static final int DEPTH = 250;
    static final int NUMBER = 1_000;
    static final int STRING = 20_000_000;
    static final int NAME = 50_000;

    private ReadLimits() {}
}
