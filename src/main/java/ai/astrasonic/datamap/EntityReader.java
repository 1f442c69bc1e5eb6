package ai.astrasonic.datamap;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.SelectableConsumer;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Reads the data sets off the annotated entities, by the persistence metamodel: no entity needs to be visible here. */
class EntityReader {

    private final SessionFactoryImplementor sessions;

    EntityReader(EntityManagerFactory entities) {
        this.sessions = entities.unwrap(SessionFactoryImplementor.class);
    }

    List<DataSet> dataSets() {
        return sessions.getMappingMetamodel()
                .streamEntityDescriptors()
                .map(this::dataSet)
                .toList();
    }

    private DataSet dataSet(EntityPersister entity) {
        Class<?> type = entity.getMappedClass();
        var fields = new ArrayList<DataField>();
        entity.getIdentifierMapping().forEachSelectable(collect(type, null, fields));
        entity.forEachAttributeMapping(a -> read(type, a, fields));
        var table = entity.getIdentifierTableName();
        var about = type.getAnnotation(DataAbout.class);
        return about == null ? withoutPeople(type, table, fields) : about(type, about, table, fields);
    }

    /** What is embedded is explained by the fields of its own class. */
    private static void read(Class<?> type, AttributeMapping attribute, List<DataField> to) {
        if (attribute instanceof EmbeddableValuedModelPart embedded) {
            var parts = embedded.getEmbeddableTypeDescriptor();
            Class<?> embeddable = parts.getMappedJavaType().getJavaTypeClass();
            parts.forEachAttributeMapping(part -> read(embeddable, part, to));
        } else {
            attribute.forEachSelectable(collect(type, attribute, to));
        }
    }

    /** A module is a package of the application with all that is below it. */
    private static String module(Class<?> type) {
        return type.getPackageName().replaceFirst("^ai\\.astrasonic\\.(\\w+).*", "$1");
    }

    private static DataSet withoutPeople(Class<?> type, String table, List<DataField> fields) {
        var why = type.getAnnotation(NotPersonal.class);
        var key = module(type) + "." + table;
        var reason = why == null ? "" : why.value();
        var reasons =
                fields.stream().map(field -> withReason(type, field, reason)).toList();
        return DataSet.withoutPeople(key, Place.DATABASE, table, reason, reasons);
    }

    /** A text can hold anything: it answers for itself; every other attribute may do with the reason of its entity. */
    private static DataField withReason(Class<?> type, DataField field, String reason) {
        boolean silent = field.reason().isEmpty() && !field.isPersonal();
        return silent && !isText(type, field) ? DataField.notPersonal(field.name(), reason) : field;
    }

    private static boolean isText(Class<?> type, DataField field) {
        var declared = fieldOf(type, field.name(), field.name());
        return declared == null || declared.getType() == String.class;
    }

    private static DataSet about(Class<?> type, DataAbout about, String table, List<DataField> fields) {
        return new DataSet(
                about.key(),
                Place.DATABASE,
                table,
                about.role(),
                subjectColumn(about),
                about.activity(),
                about.retention(),
                about.erasure(),
                about.keptBecause(),
                Arrays.asList(about.recipients()),
                about.orderBy(),
                "",
                fields);
    }

    private static String subjectColumn(DataAbout about) {
        if (!about.subjectColumn().isEmpty()) {
            return about.subjectColumn();
        }
        return about.role() == SubjectRole.SUBJECT ? "id" : "account_id";
    }

    private static SelectableConsumer collect(Class<?> type, @Nullable AttributeMapping attribute, List<DataField> to) {
        return (i, column) -> {
            var name = column.getSelectionExpression();
            if (to.stream().noneMatch(f -> f.name().equals(name))) {
                var attributeName = attribute == null ? column.getSelectableName() : attribute.getAttributeName();
                to.add(explain(type, attributeName, name));
            }
        };
    }

    private static DataField explain(Class<?> type, String attribute, String column) {
        var declared = fieldOf(type, attribute, column);
        if (declared == null) {
            return DataField.notPersonal(column, "");
        }
        var personal = declared.getAnnotation(Personal.class);
        if (personal != null) {
            return DataField.of(column, personal, declared.getAnnotation(CopyOf.class));
        }
        var not = declared.getAnnotation(NotPersonal.class);
        return DataField.notPersonal(column, not == null ? "" : not.value());
    }

    private static @Nullable Field fieldOf(Class<?> type, String attribute, String column) {
        return hierarchy(type)
                .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
                .filter(f -> f.getName().equals(attribute) || columnOf(f).equals(column))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass);
    }

    private static String columnOf(Field field) {
        var named = field.getAnnotation(jakarta.persistence.Column.class);
        return named == null || named.name().isEmpty() ? snakeCase(field.getName()) : named.name();
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
