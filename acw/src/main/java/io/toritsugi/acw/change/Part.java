package io.toritsugi.acw.change;

import io.toritsugi.core.value.Bilingual;
import java.util.List;

/**
 * A part of a template or a tree, as it is compared.
 *
 * @param what what sort of part it is
 * @param id its name, which no other of its sort has
 * @param home the part in which it stands, in words; the same for all that stand in nothing
 * @param traits what can be said of it
 */
record Part(Bilingual what, String id, Bilingual home, List<Trait> traits) {
    static final Bilingual TOP = new Bilingual("the top", "最上位");

    Bilingual words() {
        return new Bilingual(what.en() + " " + id, what.ja() + id);
    }
}
