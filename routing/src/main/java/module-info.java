/** Who serves what, and when. Exports nothing yet. */
module io.toritsugi.routing {
    requires transitive io.toritsugi.core;
}
