/** The public holidays of countries other than Japan, from Jollyday. */
module io.toritsugi.core.holidays.jollyday {
    requires transitive io.toritsugi.core;
    requires de.focus_shift.jollyday.core;

    exports io.toritsugi.core.holidays.jollyday;
}
