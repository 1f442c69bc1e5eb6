package ai.astrasonic.console.browser;

import ai.astrasonic.testing.LocalStackForTests;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a breach hit, and every figure about them counted by SQL that shares nothing with the console. */
record BreachedPeople(List<UUID> ids) {

    static BreachedPeople choose(int people) {
        return new BreachedPeople(
                database().sql("""
                        SELECT id FROM account a WHERE status = 'ACTIVE' AND email IS NOT NULL
                        AND EXISTS (SELECT FROM track WHERE account_id = a.id) ORDER BY id LIMIT ?""").param(people).query(UUID.class).list());
    }

    /** As somebody copies it together: one id twice, one that nobody has, and one that is none. */
    String pasted() {
        return Stream.concat(
                        ids.stream().map(UUID::toString),
                        Stream.of(ids.getFirst().toString(), "0195ffff-0000-7000-8000-00000000dead", "somebody"))
                .collect(Collectors.joining("\n"));
    }

    long people() {
        return count("SELECT count(DISTINCT id) FROM account WHERE id = ANY(?)");
    }

    long records() {
        return count("SELECT count(*) FROM account WHERE id = ANY(?)")
                + count("SELECT count(*) FROM track WHERE account_id = ANY(?)");
    }

    long told() {
        return count("SELECT count(*) FROM breach_letter_person WHERE outcome = 'SENT' AND account_id = ANY(?)");
    }

    /** By ISO 3166-1, as the form wants it. */
    Map<String, Long> byCountry() {
        var all = new TreeMap<String, Long>();
        database()
                .sql("SELECT coalesce(country, 'ZZ') AS c, count(*) AS n FROM account WHERE id = ANY(?) GROUP BY 1")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    all.put(row.getString("c"), row.getLong("n"));
                });
        return all;
    }

    List<String> addresses() {
        return database()
                .sql("SELECT email FROM account WHERE id = ANY(?)")
                .param(ids.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    private long count(String sql) {
        return database()
                .sql(sql)
                .param(ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    static JdbcClient database() {
        return JdbcClient.create(LocalStackForTests.database());
    }
}
