package ai.astrasonic.datamap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that is held, in one list; access, erasure, retention and the Art. 30 record derive from it. */
public record DataMap(List<DataSet> dataSets) {

    public DataMap {
        dataSets = dataSets.stream().sorted(Comparator.comparing(DataSet::key)).toList();
        var twice = dataSets.stream()
                .map(DataSet::key)
                .filter(new java.util.HashSet<>()::contains)
                .toList();
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("Data sets told twice: " + twice);
        }
    }

    /** @throws IllegalArgumentException when no data set has the key */
    public DataSet get(String key) {
        return dataSets.stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No data set called " + key));
    }

    public Optional<DataSet> ofTable(String table) {
        return in(Place.DATABASE).filter(s -> s.name().equals(table)).findFirst();
    }

    public Stream<DataSet> in(Place place) {
        return dataSets.stream().filter(s -> s.place() == place);
    }

    /** Everything, in every place, that may tell something about a customer. */
    public List<DataSet> aboutCustomers() {
        return dataSets.stream().filter(DataSet::isAboutCustomers).toList();
    }

    /** A place where an attribute is repeated. */
    public record CopyPlace(DataSet set, DataField field, WhenRectified then) {}

    /** Everywhere that an attribute is repeated, in every place. */
    public List<CopyPlace> copiesOf(String attribute) {
        return dataSets.stream()
                .flatMap(set -> set.fields().stream()
                        .flatMap(field -> Optional.ofNullable(field.copy()).stream()
                                .filter(copy -> copy.of().equals(attribute))
                                .map(copy -> new CopyPlace(set, field, copy.then()))))
                .toList();
    }

    /** The tables that may hold rows of a customer. */
    public List<DataSet> tablesAboutPeople() {
        return in(Place.DATABASE).filter(DataSet::isAboutCustomers).toList();
    }
}
