package ai.astrasonic.erasure;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.keys.FieldEncryption;
import ai.astrasonic.residual.Sought;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps, encrypted and only until the certificate is made, what identifies a person who is about to be erased: without it
 * nobody could search for what is left. A name is no part of it, for others bear it too.
 */
@Component
class Identifiers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACCOUNT = "account_id";

    private static final String OBJECTS = """
            SELECT f.account_id, o.object_key FROM backup_file f JOIN stored_object o ON o.id = f.object_id
            WHERE f.account_id = ANY(:people::uuid[])
            UNION SELECT account_id, object_key FROM backup_part WHERE account_id = ANY(:people::uuid[])
            UNION SELECT account_id, object_key FROM access_package
            WHERE account_id = ANY(:people::uuid[]) AND built_at IS NOT NULL
            """;

    private final DataMap map;
    private final FieldEncryption encryption;
    private final JdbcClient jdbc;

    Identifiers(DataMap map, FieldEncryption encryption, JdbcClient jdbc) {
        this.map = map;
        this.encryption = encryption;
        this.jdbc = jdbc;
    }

    /** What is kept of a person; both lists sorted by nobody, for nobody reads them but the scan. */
    record Kept(Set<String> identifiers, Set<String> objects) {}

    /** Reads them once, before anything goes: what was kept already stays as it is. */
    void keep(Collection<ErasureView> erasures) {
        var people = erasures.stream().map(one -> one.person().toString()).toArray(String[]::new);
        var identifying = identifying(people);
        var objects = new HashMap<UUID, Set<String>>();
        read(OBJECTS, people, objects);
        for (var erasure : erasures) {
            var id = erasure.person().value();
            boolean whole = erasure.plan().whole();
            boolean files = erasure.plan().erases().contains("backup.content");
            keep(
                    erasure.id(),
                    new Kept(
                            whole ? identifying.getOrDefault(id, Set.of()) : Set.of(),
                            whole || files ? objects.getOrDefault(id, Set.of()) : Set.of()));
        }
    }

    /** What the database holds of people now that identifies them, sealed for a row of the given id each. */
    Map<UUID, byte[]> sealed(Map<UUID, UUID> personOfRow) {
        var people = personOfRow.values().stream().map(UUID::toString).toArray(String[]::new);
        var identifying = identifying(people);
        var objects = new HashMap<UUID, Set<String>>();
        read(OBJECTS, people, objects);
        var sealed = new HashMap<UUID, byte[]>();
        personOfRow.forEach((row, person) -> sealed.put(
                row,
                encryption.encrypt(
                        JSON.writeValueAsString(new Kept(
                                identifying.getOrDefault(person, Set.of()), objects.getOrDefault(person, Set.of()))),
                        row)));
        return sealed;
    }

    /** Whom to seek by what was sealed for a row. */
    Sought open(UUID row, UUID person, byte[] sealed) {
        return sought(person, JSON.readValue(encryption.decrypt(sealed, row), Kept.class));
    }

    private void keep(ErasureId id, Kept kept) {
        jdbc.sql("UPDATE erasure SET identifiers = :sealed WHERE id = :id AND identifiers IS NULL")
                .param("sealed", encryption.encrypt(JSON.writeValueAsString(kept), id.value()))
                .param("id", id.value())
                .update();
    }

    /** What is keyed by a pseudonym has no identifier but that, which the table that links it names too. */
    private Map<UUID, Set<String>> identifying(String[] people) {
        var found = new HashMap<UUID, Set<String>>();
        for (var set : map.tablesAboutPeople()) {
            var columns = columns(set);
            if (!columns.isEmpty() && Subjects.isKeyedByAccount(set)) {
                read(statement(set, columns), people, found);
            }
        }
        return found;
    }

    /** The account's own id is no trace to be sought: it stays, opaque, as the anchor of what is kept. */
    private static List<String> columns(DataSet set) {
        return set.fields().stream()
                .filter(DataField::identifies)
                .map(DataField::name)
                .filter(name -> !name.equals(ACCOUNT) && !(set.name().equals("account") && name.equals("id")))
                .toList();
    }

    private static String statement(DataSet set, List<String> columns) {
        var values = columns.stream().map(column -> "(t." + column + "::text)").collect(Collectors.joining(", "));
        var person = "t." + set.subjectColumn();
        return "SELECT DISTINCT " + person + ", v.value FROM " + set.name() + " t CROSS JOIN LATERAL (VALUES " + values
                + ") v (value) WHERE " + person + " = ANY(:people::uuid[]) AND v.value <> ''";
    }

    private void read(String sql, String[] people, Map<UUID, Set<String>> into) {
        jdbc.sql(sql).param("people", people).query(row -> {
            into.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                    .add(row.getString(2));
        });
    }

    /** Whom to seek, by what; content that somebody else refers to is there by right. */
    List<Sought> of(Collection<ErasureView> erasures) {
        return erasures.stream().map(this::sought).toList();
    }

    private Sought sought(ErasureView erasure) {
        var sealed = jdbc.sql("SELECT identifiers FROM erasure WHERE id = :id AND identifiers IS NOT NULL")
                .param("id", erasure.id().value())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("Nothing to seek is kept of erasure " + erasure.id()));
        var sought = open(erasure.id().value(), erasure.person().value(), sealed);
        return erasure.plan().whole()
                ? sought
                : new Sought(
                        sought.person(),
                        sought.identifiers(),
                        sought.objectKeys(),
                        erasure.plan().erases());
    }

    private Sought sought(UUID person, Kept kept) {
        var gone = new HashSet<>(kept.objects());
        jdbc.sql("""
                        SELECT o.object_key FROM stored_object o
                        WHERE o.object_key = ANY(:keys) AND EXISTS (SELECT FROM backup_file f WHERE f.object_id = o.id)
                        """)
                .param("keys", kept.objects().toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(gone::remove);
        return new Sought(person, kept.identifiers(), gone);
    }
}
