package ai.astrasonic.datamap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A set of records of one kind in one place: a table, a bucket, a realm, a recipient's objects.
 *
 * @param key {@code module.record}
 * @param name table, bucket, realm or recipient's object
 * @param subjectColumn column that leads to the data subject; empty where there is none
 * @param activity key of the processing activity; empty where nothing is personal
 * @param retention key of the retention term; empty where nothing is personal
 * @param keptBecause key of the duty that forbids deletion; empty where erasure deletes
 * @param reason why nothing in it is personal; empty otherwise
 */
public record DataSet(
        String key,
        Place place,
        String name,
        SubjectRole role,
        String subjectColumn,
        String activity,
        String retention,
        Erasure erasure,
        String keptBecause,
        List<String> recipients,
        String orderBy,
        String reason,
        List<DataField> fields) {

    public DataSet {
        recipients = List.copyOf(recipients);
        fields = List.copyOf(fields);
    }

    /** A table (or the like) without personal data. */
    public static DataSet technical(String key, Place place, String name, String reason, List<String> columns) {
        var fields = columns.stream().map(c -> DataField.notPersonal(c, reason)).toList();
        return withoutPeople(key, place, name, reason, fields);
    }

    /** The same, where columns have reasons of their own. */
    static DataSet withoutPeople(String key, Place place, String name, String reason, List<DataField> fields) {
        return new DataSet(
                key, place, name, SubjectRole.OTHER, "", "", "", Erasure.DELETE, "", List.of(), "", reason, fields);
    }

    /** Everybody who runs the place where it lies is a recipient of it. */
    DataSet hostedBy(List<String> hosts) {
        boolean hosted = place == Place.DATABASE || place == Place.IDENTITY_SERVER;
        return hosted && isAboutPeople()
                ? with(Stream.concat(recipients.stream(), hosts.stream())
                        .distinct()
                        .toList())
                : this;
    }

    private DataSet with(List<String> all) {
        return new DataSet(
                key,
                place,
                name,
                role,
                subjectColumn,
                activity,
                retention,
                erasure,
                keptBecause,
                all,
                orderBy,
                reason,
                fields);
    }

    /** The same, where columns tell who on the staff did something. */
    public DataSet ofStaff(String activityKey, String term, Set<String> columns) {
        var told = fields.stream()
                .map(field -> columns.contains(field.name())
                        ? DataField.personal(field.name(), Category.IDENTITY, Source.OBSERVED)
                        : field)
                .toList();
        return new DataSet(
                key, place, name, role, "", activityKey, term, erasure, "", recipients, orderBy, reason, told);
    }

    /** What erasure does to one attribute: its own fate, or that of the record. */
    public Erasure erasureOf(DataField field) {
        return field.erasure() == null ? erasure : field.erasure();
    }

    /** Key of the duty that keeps an attribute; empty when erasure deletes it. */
    public String keptBecauseOf(DataField field) {
        return erasureOf(field) == Erasure.DELETE || !field.keptBecause().isEmpty() ? field.keptBecause() : keptBecause;
    }

    public String module() {
        return key.substring(0, key.indexOf('.'));
    }

    public boolean isAboutPeople() {
        return role != SubjectRole.OTHER;
    }

    /** Whether its people are customers: those whose packages and erasures it belongs to, as staff's records do not. */
    public boolean isAboutCustomers() {
        return role == SubjectRole.SUBJECT || role == SubjectRole.DETAILS;
    }

    public List<DataField> exported() {
        return fields.stream().filter(DataField::isExported).toList();
    }

    public List<DataField> withheld() {
        return fields.stream().filter(DataField::isWithheld).toList();
    }

    public Optional<DataField> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }
}
