/** What happens after a contact. Exports nothing yet. */
module io.toritsugi.acw {
    requires transitive io.toritsugi.core;
}
