package ai.astrasonic.reports.kit;

import java.util.ArrayList;
import java.util.List;

/** Where the names of the series stand: beside the unit where they fit there, else in rows of their own below it. */
final class ChartLegend {

    static final int ROW = 16;

    private static final int FIRST = 14;
    private static final int MARK = 14;
    private static final int GAP = 12;
    private static final double LETTER = 6.2;

    /** The place of one name; its mark stands before it. */
    record Place(double x, double y) {}

    private final List<String> names;
    private final double room;
    private final boolean beside;

    ChartLegend(List<String> names, String unit, double room) {
        this.names = names.size() > 1 ? names : List.of();
        this.room = room;
        double all = this.names.stream().mapToDouble(name -> width(name) + GAP).sum();
        this.beside = all + unit.length() * LETTER + GAP <= room;
    }

    /** How many rows it takes below the unit. */
    int rows() {
        return beside ? 0 : (int) ((places().getLast().y() - FIRST) / ROW);
    }

    List<Place> places() {
        return beside ? fromTheRight() : below();
    }

    private List<Place> fromTheRight() {
        var places = new ArrayList<Place>();
        double x = room;
        for (var name : names.reversed()) {
            x -= name.length() * LETTER;
            places.addFirst(new Place(x, FIRST));
            x -= MARK + GAP;
        }
        return places;
    }

    private List<Place> below() {
        var places = new ArrayList<Place>();
        double x = MARK + 4.0;
        double y = FIRST + (double) ROW;
        for (var name : names) {
            if (x > MARK + 4.0 && x + name.length() * LETTER > room) {
                x = MARK + 4.0;
                y += ROW;
            }
            places.add(new Place(x, y));
            x += width(name) + GAP;
        }
        return places;
    }

    private static double width(String name) {
        return MARK + name.length() * LETTER;
    }
}
