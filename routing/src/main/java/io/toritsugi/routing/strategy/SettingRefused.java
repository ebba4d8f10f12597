package io.toritsugi.routing.strategy;

/**
 * Says that a strategy does not take a setting: thrown by {@link StrategySettings}, and to be thrown by strategies.
 *
 * @since 0.1
 */
public final class SettingRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String setting;
    private final String value;
    private final String allowed;
    private final boolean known;

    SettingRefused(String strategy, String setting, String value, String allowed, boolean known) {
        super("Setting \"" + setting + "\" of strategy \"" + strategy + "\" "
                + (known ? "must be " + allowed : "is unknown, there is " + (allowed.isEmpty() ? "none" : allowed))
                + ", was \"" + value + "\"");
        this.setting = setting;
        this.value = value;
        this.allowed = allowed;
        this.known = known;
    }

    /** {@return the name of the setting} */
    public String setting() {
        return setting;
    }

    /** {@return what it was set to; empty if it was not set} */
    public String value() {
        return value;
    }

    /** {@return what is allowed; of an unknown setting, the names that there are, empty if there is none} */
    public String allowed() {
        return allowed;
    }

    /** {@return whether the strategy has such a setting} */
    public boolean known() {
        return known;
    }
}
