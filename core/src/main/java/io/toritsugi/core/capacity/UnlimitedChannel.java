package io.toritsugi.core.capacity;

/** The one instance, so that asking for a channel that is not named makes nothing. */
final class UnlimitedChannel {
    static final ChannelCapacity VALUE = ChannelCapacity.builder().build();

    private UnlimitedChannel() {}
}
