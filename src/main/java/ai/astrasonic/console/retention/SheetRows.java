package ai.astrasonic.console.retention;

import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Rows;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.retention.SheetLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lines that an address asks for: of the latest day and all that wait, or of one day. */
final class SheetRows implements Rows<SheetLine> {

    private final SheetDesk desk;
    private final List<ListColumn<SheetLine>> columns;

    SheetRows(SheetDesk desk, List<ListColumn<SheetLine>> columns) {
        this.desk = desk;
        this.columns = columns;
    }

    @Override
    public List<SheetLine> part(ListState state, int offset, int limit) {
        return lines(state).stream()
                .filter(line -> SheetFilters.fits(line, state))
                .sorted(order(state))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private List<SheetLine> lines(ListState state) {
        return SheetFilters.day(state).or(desk::latest).map(desk::since).orElse(List.of());
    }

    /** What is on the sheet without any filter. */
    List<SheetLine> latest() {
        return desk.latest().map(desk::since).orElse(List.of());
    }

    Optional<LocalDate> day() {
        return desk.latest();
    }

    private Comparator<SheetLine> order(ListState state) {
        var chosen = columns.stream()
                .filter(column -> column.order() != null)
                .filter(column -> state.sortedBy().filter(column.key()::equals).isPresent())
                .findFirst()
                .map(ListColumn::order)
                .orElse(null);
        if (chosen == null) {
            return LineWords.BY_URGENCY;
        }
        return state.descending() ? chosen.reversed() : chosen;
    }

    @Override
    public Optional<SheetLine> byId(String id) {
        return Typed.read(id, UUID::fromString).flatMap(desk::find);
    }
}
