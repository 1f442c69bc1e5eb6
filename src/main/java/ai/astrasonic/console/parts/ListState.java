package ai.astrasonic.console.parts;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that makes up what a list shows, as its address carries it: filters, order, the selected record. Ids only. */
public record ListState(Map<String, String> values) implements Serializable {

    static final String SEARCH = "q";
    static final String SORT = "sort";
    static final String SELECTED = "selected";
    static final String COLUMNS = "columns";
    private static final String DOWN = "-";

    public ListState {
        values = Map.copyOf(values);
    }

    public static ListState none() {
        return new ListState(Map.of());
    }

    public static ListState from(QueryParameters parameters) {
        Map<String, String> values = new HashMap<>();
        parameters
                .getParameters()
                .forEach((key, given) -> given.stream().findFirst().ifPresent(v -> values.put(key, v)));
        return new ListState(values);
    }

    public QueryParameters toParameters() {
        return QueryParameters.simple(new TreeMap<>(values));
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    public ListState with(String key, String value) {
        Map<String, String> changed = new HashMap<>(values);
        if (value.isBlank()) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new ListState(changed);
    }

    public String search() {
        return value(SEARCH).orElse("");
    }

    public Optional<String> selected() {
        return value(SELECTED);
    }

    public ListState select(String id) {
        return with(SELECTED, id);
    }

    public Optional<String> sortedBy() {
        return value(SORT).map(sort -> sort.startsWith(DOWN) ? sort.substring(1) : sort);
    }

    public boolean descending() {
        return value(SORT).filter(sort -> sort.startsWith(DOWN)).isPresent();
    }

    ListState sort(String column, boolean descending) {
        return with(SORT, descending ? DOWN + column : column);
    }

    /** Whether both show the same rows in the same order, whatever is selected and in whichever columns. */
    public boolean sameRows(ListState other) {
        return rows().equals(other.rows());
    }

    private ListState rows() {
        return with(SELECTED, "").with(COLUMNS, "");
    }

    /**
     * What a saved view keeps: the order and the filters that one chooses from a menu. A search may hold somebody's name,
     * and a filter set by a link the number of a person.
     */
    ListState toKeep(List<ListFilter> filters) {
        Map<String, String> kept = new HashMap<>();
        value(SORT).ifPresent(sort -> kept.put(SORT, sort));
        filters.stream()
                .filter(ListFilter::isChosen)
                .forEach(filter -> value(filter.key()).ifPresent(value -> kept.put(filter.key(), value)));
        return new ListState(kept);
    }

    /** Without the values that no filter knows: an address may be old or mistyped. */
    ListState knownTo(List<ListFilter> filters) {
        var known = this;
        for (var filter : filters) {
            if (value(filter.key()).filter(filter.fits().negate()).isPresent()) {
                known = known.with(filter.key(), "");
            }
        }
        return known;
    }

    boolean narrowed(List<ListFilter> filters) {
        return !search().isEmpty()
                || filters.stream().anyMatch(filter -> value(filter.key()).isPresent());
    }
}
