package ai.astrasonic.requests;

import ai.astrasonic.accounts.HeldAddress;
import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every table that keeps an address by which a person can be found, as the data map tells it. */
@Component
class AddressTables {

    /** The request itself and what was mailed about it are no data that were there before. */
    private static final Map<String, String> BEFORE = Map.of(
            "data_subject_request", " AND id <> :request",
            "email_sent", " AND queued_at < (SELECT r.created_at FROM data_subject_request r WHERE r.id = :request)");

    private final DataMap map;
    private final JdbcClient jdbc;

    AddressTables(DataMap map, JdbcClient jdbc) {
        this.map = map;
        this.jdbc = jdbc;
    }

    /** For each data set with rows under this address, how many; those of the request itself do not count. */
    Map<String, Long> rowsUnder(EmailAddress address, DataSubjectRequest request) {
        var rows = new TreeMap<String, Long>();
        map.tablesAboutPeople().forEach(set -> {
            var columns = addressColumns(set);
            long found = columns.isEmpty() ? 0 : count(set, columns, address, request);
            if (found > 0) {
                rows.put(set.key(), found);
            }
        });
        return rows;
    }

    private long count(DataSet set, List<String> columns, EmailAddress address, DataSubjectRequest request) {
        var under = columns.stream()
                .map(column -> "lower(" + column + ") = :address")
                .collect(Collectors.joining(" OR ", "(", ")"));
        return jdbc.sql("SELECT count(*) FROM " + set.name() + " WHERE " + under + BEFORE.getOrDefault(set.name(), ""))
                .param("address", address.normal())
                .param("request", request.id().value())
                .query(Long.class)
                .single();
    }

    private static List<String> addressColumns(DataSet set) {
        return set.fields().stream()
                .filter(field -> field.identifies() && field.category() == Category.CONTACT)
                .map(DataField::name)
                .toList();
    }

    /** Earlier requests from an address of the person while nobody knew whose it was, with their history. */
    int requestsBelongTo(AccountId person, HeldAddress held) {
        return jdbc.sql("""
                        WITH theirs AS (
                            UPDATE data_subject_request SET account_id = :person, version = version + 1
                            WHERE account_id IS NULL AND requester_email_normal = :address AND on_behalf_relation IS NULL
                              AND received_at BETWEEN :from AND :until
                            RETURNING id),
                        history AS (
                            UPDATE case_event SET account_id = :person
                            WHERE account_id IS NULL AND request_id IN (SELECT id FROM theirs))
                        SELECT count(*) FROM theirs
                        """)
                .param("person", person.value())
                .param("address", held.address().normal())
                .param("from", held.from().atOffset(ZoneOffset.UTC))
                .param("until", held.until().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
