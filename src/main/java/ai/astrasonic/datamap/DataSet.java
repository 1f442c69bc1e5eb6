package ai.astrasonic.datamap;

import java.util.List;
import java.util.Optional;

/**
 * A set of records of one kind in one place: a table, a bucket, a realm, a recipient's objects.
 *
 * @param key {@code module.record}
 * @param name table, bucket, realm or recipient's object
 * @param subjectColumn column that leads to the data subject; empty where there is none
 * @param activity key of the processing activity; empty where nothing is personal
 * @param retention key of the retention term; empty where nothing is personal
 * @param keptBecause duty that forbids deletion; empty where erasure deletes
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
        return new DataSet(
                key, place, name, SubjectRole.OTHER, "", "", "", Erasure.DELETE, "", List.of(), "", reason, fields);
    }

    public String module() {
        return key.substring(0, key.indexOf('.'));
    }

    public boolean isAboutPeople() {
        return role != SubjectRole.OTHER;
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
