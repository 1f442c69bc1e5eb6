package ai.astrasonic.reports;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The data map for machines: every data set and attribute with its meaning, titles in the reader's language. */
@Component
@RolesAllowed({Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN})
public class DataMapExport {

    /** One data set as told to machines. */
    public record ExportedSet(
            String key,
            String title,
            String why,
            String module,
            Place place,
            String name,
            SubjectRole role,
            String subjectColumn,
            String activity,
            String retention,
            Erasure erasure,
            String keptBecause,
            List<String> recipients,
            List<ExportedField> fields) {}

    /** One attribute; the category is absent when it is no personal data, and the reason says why. */
    public record ExportedField(
            String name,
            boolean personal,
            @Nullable Category category,
            @Nullable Source source,
            @Nullable Export export,
            boolean special,
            String reason,
            @Nullable Erasure erasure,
            String keptBecause) {

        static ExportedField of(DataSet set, DataField field, Locale language) {
            var personal = field.isPersonal();
            return new ExportedField(
                    field.name(),
                    personal,
                    field.category(),
                    personal ? field.source() : null,
                    personal ? field.export() : null,
                    field.special(),
                    personal ? field.withheld() : field.reason(),
                    personal ? set.erasureOf(field) : null,
                    personal ? Duty.inWords(set.keptBecauseOf(field), language) : "");
        }
    }

    private final DataMap map;

    DataMapExport(DataMap map) {
        this.map = map;
    }

    /** All data sets, in the order of their keys. */
    public List<ExportedSet> dataSets(Locale language) {
        var titles = new Wording("datamap", language);
        return map.dataSets().stream()
                .map(set -> exported(set, titles, language))
                .toList();
    }

    private static ExportedSet exported(DataSet set, Wording titles, Locale language) {
        return new ExportedSet(
                set.key(),
                titles.has(set.key()) ? titles.text(set.key()) : set.key(),
                titles.has(set.key() + ".why") ? titles.text(set.key() + ".why") : set.reason(),
                set.module(),
                set.place(),
                set.name(),
                set.role(),
                set.subjectColumn(),
                set.activity(),
                set.retention(),
                set.erasure(),
                Duty.inWords(set.keptBecause(), language),
                set.recipients(),
                set.fields().stream()
                        .map(field -> ExportedField.of(set, field, language))
                        .toList());
    }
}
