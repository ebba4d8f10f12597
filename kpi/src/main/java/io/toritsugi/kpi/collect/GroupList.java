package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.report.KpiGroup;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.BiFunction;

/** Groups that are worked out each time they are asked for: a report of years keeps their sums, and no figure of them. */
final class GroupList extends AbstractList<KpiGroup> implements RandomAccess {
    /**
     * Where the sums of a group are.
     *
     * @param grouping the place of its grouping
     * @param values its values
     */
    record Place(int grouping, List<String> values) {}

    private final List<Place> places;
    private final BiFunction<Integer, List<String>, KpiGroup> figures;

    GroupList(List<Place> places, BiFunction<Integer, List<String>, KpiGroup> figures) {
        this.places = places;
        this.figures = figures;
    }

    /** {@return those of one grouping} */
    GroupList by(int grouping) {
        return new GroupList(
                places.stream().filter(place -> place.grouping() == grouping).toList(), figures);
    }

    @Override
    public KpiGroup get(int index) {
        Place place = places.get(index);
        return figures.apply(place.grouping(), place.values());
    }

    @Override
    public int size() {
        return places.size();
    }
}
