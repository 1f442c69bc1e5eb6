package ai.astrasonic.processors;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Copy;
import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.datamap.WhenRectified;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data set of the data map as the files of {@code law/data-sets} write it.
 *
 * @param subject field by which the person is found there
 * @param recipient key in the register; empty for the identity server
 * @param staff true when its people are staff and not customers
 */
record OutsideDataSet(
        String key,
        Place place,
        String name,
        String subject,
        String activity,
        String retention,
        Erasure erasure,
        @Nullable String keptBecause,
        @Nullable String recipient,
        @Nullable Boolean staff,
        List<Field> fields) {

    /**
     * @param not reason why it is no personal data; absent when it is
     * @param copyOf the attribute of ours that it repeats; absent when it repeats none
     */
    record Field(
            String name,
            @Nullable Category category,
            @Nullable Source source,
            @Nullable String withheld,
            @Nullable String not,
            @Nullable Boolean identifies,
            @Nullable String copyOf) {

        DataField told() {
            if (category == null) {
                return DataField.notPersonal(name, textOf(not));
            }
            var export = withheld == null ? Export.INCLUDE : Export.WITHHOLD;
            var from = source == null ? Source.THIRD_PARTY : source;
            var field = new DataField(
                    name,
                    category,
                    from,
                    export,
                    textOf(withheld),
                    false,
                    Boolean.TRUE.equals(identifies),
                    "",
                    null,
                    "");
            return copyOf == null ? field : field.repeating(new Copy(copyOf, WhenRectified.CORRECTED));
        }
    }

    DataSet told(Recipients register) {
        var told = recipient == null
                ? List.<String>of()
                : List.of(register.get(recipient).key());
        return new DataSet(
                key,
                place,
                name,
                Boolean.TRUE.equals(staff) ? SubjectRole.STAFF : SubjectRole.DETAILS,
                subject,
                activity,
                retention,
                erasure,
                textOf(keptBecause),
                told,
                "",
                "",
                fields.stream().map(Field::told).toList());
    }

    private static String textOf(@Nullable String value) {
        return value == null ? "" : value;
    }
}
