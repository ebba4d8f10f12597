/** A journal in a folder. */
module io.toritsugi.core.journal.file {
    requires transitive io.toritsugi.core;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports io.toritsugi.core.journal.file;
}
