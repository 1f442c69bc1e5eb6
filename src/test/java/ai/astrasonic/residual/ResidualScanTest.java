package ai.astrasonic.residual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.keys.KeyedHash;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.residual.Residue.Clean;
import ai.astrasonic.residual.Residue.Kept;
import ai.astrasonic.residual.Residue.Leftover;
import ai.astrasonic.residual.Residue.Unsearched;
import ai.astrasonic.residual.matching.Matcher;
import ai.astrasonic.residual.matching.Needles;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.S3ForTests;
import ai.astrasonic.testing.TestDatabases;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ResidualScanTest {

    private static final UUID ANN = UUID.fromString("019ab000-0000-7000-8000-00000000a001");
    private static final UUID BOB = UUID.fromString("019ab000-0000-7000-8000-00000000b001");
    private static final String ADDRESS = "ann@scan.example";

    @Autowired
    ResidualScan scan;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    KeyedHash hashes;

    @Autowired
    ObjectStores stores;

    @Autowired
    @Qualifier("checkDataSource")
    DataSource check;

    @Autowired
    DataMap map;

    private JdbcClient jdbc;

    @BeforeEach
    void somewhereToPlant() {
        jdbc = JdbcClient.create(database.superuser());
        stores.both().forEach(store -> store.deleteAll(""));
        table("planted", "id bigint, note text, data jsonb, bad json, many text[], ip inet, who uuid, raw bytea");
        new AccountRows(jdbc).open(new AccountId(ANN));
        new AccountRows(jdbc).close(new AccountId(ANN), "ERASED");
    }

    @AfterEach
    void clear() {
        List.of("planted", "planted_view", "planted_later")
                .forEach(name ->
                        jdbc.sql("DROP TABLE IF EXISTS " + name + " CASCADE").update());
        jdbc.sql("DROP SCHEMA IF EXISTS elsewhere CASCADE").update();
        stores.both().forEach(store -> store.deleteAll(""));
    }

    @Test
    void of_an_erased_person_only_the_anchor_is_left_and_a_duty_keeps_it() {
        var found = ofAnn(ADDRESS);

        assertThat(found)
                .contains(new Kept("account.id", 1, "tax", LocalDate.of(2033, 12, 31)))
                .allMatch(residue -> residue instanceof Clean || residue instanceof Kept);
        assertThat(found).contains(new Clean("planted"), new Clean("primary store"), new Clean("security_event"));
    }

    @Test
    void an_address_is_found_in_a_text_a_document_an_array_and_bytes_of_an_unmapped_table() {
        plant("note", "'mail me at Ann@Scan.example.'");
        plant("data", "'{\"contact\": {\"mail\": \"hello\\nann@scan.example\"}}'");
        plant("bad", "'{\"contact\": \"\\u0061nn@scan.example\"}'");
        plant("many", "ARRAY['x', 'say \"hello\" to ann@scan.example, please']");
        plant("raw", "'ann@scan.example'::bytea");

        assertThat(leftovers(ofAnn(ADDRESS)))
                .containsExactly("planted.bad", "planted.data", "planted.many", "planted.note", "planted.raw");
    }

    @Test
    void hashes_old_addresses_ids_and_network_addresses_are_found() {
        plant("note", "'" + hashes.of("identity-address", ADDRESS) + "'");
        plant("data", "jsonb_build_object('sum', encode(sha256('ann@scan.example'), 'hex'))");
        plant("raw", "sha256('ann@scan.example')");
        plant("who", "'" + ANN + "'");
        plant("ip", "'2001:db8::7'");
        plant("many", "ARRAY['old.ann@scan.example']");

        assertThat(leftovers(ofAnn(ADDRESS, "old.ann@scan.example", "2001:DB8:0:0:0:0:0:7")))
                .containsExactly(
                        "planted.data", "planted.ip", "planted.many", "planted.note", "planted.raw", "planted.who");
    }

    @Test
    void another_persons_address_is_none_of_hers() {
        plant("note", "'joann@scan.example, ann@scan.example.org, ann+music@scan.example, аnn@scan.example'");

        assertThat(leftovers(ofAnn(ADDRESS))).isEmpty();
    }

    @Test
    void rows_are_counted_and_each_person_gets_what_is_theirs() {
        jdbc.sql("INSERT INTO planted (note) SELECT 'ann@scan.example' FROM generate_series(1, 7)")
                .update();
        plant("note", "'bob@scan.example and ann@scan.example'");

        var report = scan.of(List.of(
                new Sought(ANN, Set.of(ADDRESS), Set.of()), new Sought(BOB, Set.of("bob@scan.example"), Set.of())));

        assertThat(report.residues().get(ANN)).contains(new Leftover("planted.note", 8));
        assertThat(report.residues().get(BOB)).contains(new Leftover("planted.note", 1));
        assertThat(report.isClean(ANN)).isFalse();
    }

    @Test
    void what_the_map_keeps_is_kept_and_what_it_deletes_is_left_over() {
        jdbc.sql(
                        "INSERT INTO account_email VALUES (gen_random_uuid(), :ann, :mail, :mail, '2025-01-01Z', '2025-06-01Z')")
                .param("ann", ANN)
                .param("mail", ADDRESS)
                .update();
        jdbc.sql("""
                        INSERT INTO payment (id, ledger_number, account_id, amount_minor, currency, tax_country, status, created_at, told_at)
                        VALUES ('ch_1', 1, :ann, 999, 'EUR', 'NL', 'succeeded', '2024-03-01Z', '2024-03-01Z')""").param("ann", ANN).update();

        assertThat(ofAnn(ADDRESS))
                .contains(
                        new Kept("payment.account_id", 1, "tax", LocalDate.of(2031, 12, 31)),
                        new Leftover("account_email.email", 1),
                        new Leftover("account_email.account_id", 1));
    }

    @Test
    void the_opaque_id_is_no_trace_where_nothing_is_about_people_but_an_address_is() {
        jdbc.sql("""
                        INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date)
                        VALUES (gen_random_uuid(), 'x', 'y', :event, now())""").param("event", "{\"account\":\"" + ANN + "\"}").update();
        assertThat(leftovers(ofAnn(ADDRESS))).isEmpty();

        jdbc.sql("UPDATE event_publication SET serialized_event = :event")
                .param("event", "{\"to\":\"" + ADDRESS + "\"}")
                .update();
        assertThat(leftovers(ofAnn(ADDRESS))).containsExactly("event_publication.serialized_event");
    }

    @Test
    void materialised_views_are_searched_and_hidden_tables_are_never_clean() {
        plant("note", "'ann@scan.example'");
        jdbc.sql("CREATE MATERIALIZED VIEW planted_copy AS SELECT note FROM planted")
                .update();
        jdbc.sql("GRANT SELECT ON planted_copy TO astrasonic_check").update();
        jdbc.sql("CREATE SCHEMA elsewhere").update();
        jdbc.sql("CREATE TABLE elsewhere.hidden (note text)").update();
        table("planted_later", "note text");
        jdbc.sql("ALTER TABLE planted_later ENABLE ROW LEVEL SECURITY").update();

        assertThat(ofAnn(ADDRESS))
                .contains(
                        new Leftover("planted_copy.note", 1),
                        new Unsearched("elsewhere.hidden", "no right to read"),
                        new Unsearched("planted_later", "no right to read"));
    }

    @Test
    void keys_metadata_and_tags_of_every_version_in_both_stores_are_searched() {
        var bucket = S3ForTests.bucket("disaster-recovery");
        S3ForTests.putWithMetadata(bucket, "c/other", Map.of("owner", "Ann <ann@scan.example>"));
        stores.disasterRecovery().put("c/other", new ByteArrayInputStream(new byte[1]));
        stores.primary().put("c/hers", new ByteArrayInputStream(new byte[1]));
        S3ForTests.hide("primary", "c/hers");
        stores.primary().put("exports/ann@scan.example.csv", new ByteArrayInputStream(new byte[1]));

        var report = scan.of(List.of(new Sought(ANN, Set.of(ADDRESS), Set.of("c/hers", "c/gone"))));

        assertThat(report.residues().get(ANN).stream()
                        .filter(r -> r.place().contains("store"))
                        .toList())
                .contains(new Leftover("disaster-recovery store", 1), new Leftover("primary store", 3));
    }

    @Test
    void what_a_legal_hold_keeps_is_kept_until_its_review() {
        jdbc.sql(
                        "INSERT INTO track (id, account_id, source, source_id, position) VALUES (gen_random_uuid(), :ann, 'rekordbox', '1', 1)")
                .param("ann", ANN)
                .update();
        assertThat(leftovers(ofAnn(ADDRESS))).containsExactly("track.account_id");

        jdbc.sql("""
                        INSERT INTO legal_hold (id, ground, facts, named, data_sets, ordered_by, placed_at, placed_by, review_on)
                        VALUES (:ann, 'LEGAL_CLAIMS', 'claim', false, '{library.track}', 'dpo', '2026-10-01Z', 'dpo', '2027-01-04')""").param("ann", ANN).update();

        assertThat(ofAnn(ADDRESS))
                .anySatisfy(residue -> assertThat(residue).isInstanceOfSatisfying(Kept.class, kept -> {
                    assertThat(kept.place()).isEqualTo("track.account_id");
                    assertThat(kept.until()).isEqualTo(LocalDate.of(2027, 1, 4));
                }));
    }

    @Test
    void after_a_partial_erasure_only_what_was_to_go_is_a_trace() {
        for (var table : List.of("tempo_mark", "cue_point")) {
            jdbc.sql("INSERT INTO " + table + " (account_id, track_id, position) VALUES (:ann, gen_random_uuid(), 1)")
                    .param("ann", ANN)
                    .update();
        }

        var report = scan.of(List.of(new Sought(ANN, Set.of(), Set.of(), Set.of("library.tempo-mark"))));

        assertThat(leftovers(report.residues().getOrDefault(ANN, List.of()))).containsExactly("tempo_mark.account_id");
    }

    @Test
    void a_pseudonym_whose_link_is_gone_is_nobodys_and_before_that_the_link_is_left_over() {
        var pseudonym = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO product_event (id, pseudonym, name, occurred_at) VALUES (gen_random_uuid(), :p, 'play', now())")
                .param("p", pseudonym)
                .update();
        assertThat(leftovers(ofAnn(ADDRESS, pseudonym.toString()))).isEmpty();

        jdbc.sql("INSERT INTO analytics_link (pseudonym, account_id, linked_at) VALUES (:p, :ann, now())")
                .param("p", pseudonym)
                .param("ann", ANN)
                .update();
        assertThat(leftovers(ofAnn(ADDRESS, pseudonym.toString())))
                .containsExactly("analytics_link.account_id", "analytics_link.pseudonym");
    }

    @Test
    void a_table_that_is_made_meanwhile_is_searched_too() {
        var late = new Catalogue(check, map) {
            private boolean made;

            @Override
            List<SearchedTable> tables() {
                var before = super.tables();
                if (!made) {
                    made = true;
                    table("planted_later", "note text");
                    jdbc.sql("INSERT INTO planted_later VALUES ('ann@scan.example')")
                            .update();
                }
                return before;
            }
        };
        var needles = new Needles();
        needles.add(ADDRESS, 1);

        assertThat(new DatabaseScan(check, late)
                        .search(new Matcher(needles), key -> List.of())
                        .traces())
                .containsKey(new Trace("planted_later", "note", 1));
    }

    @Test
    void five_thousand_people_are_searched_in_one_pass() {
        jdbc.sql(
                        "INSERT INTO planted (note) SELECT 'to person' || n || '@scan.example' FROM generate_series(1, 5000) n")
                .update();
        var crowd = IntStream.rangeClosed(1, 5000)
                .mapToObj(n -> new Sought(new UUID(7, n), Set.of("person" + n + "@scan.example"), Set.of()))
                .toList();

        var report = scan.of(crowd);

        assertThat(report.residues()).hasSize(5000);
        assertThat(report.residues().values())
                .allSatisfy(residues -> assertThat(residues).contains(new Leftover("planted.note", 1)));
    }

    @Test
    void poison_survives() {
        jdbc.sql("INSERT INTO planted (note) VALUES (repeat('é', 5000000) || ' ann@scan.example')")
                .update();
        plant("note", "'an' || U&'\\200B' || 'n@scan.example'");
        plant("note", "'{\"broken\": \"ann@scan.example'");
        plant("bad", "'{\"half\": \"\\ud800\", \"nul\": \"\\u0000\"}'");
        plant("note", "repeat('@', 1000000)");
        plant("raw", "'\\xff00fe'");

        assertThat(ofAnn(ADDRESS))
                .contains(new Leftover("planted.note", 3))
                .doesNotHaveAnyElementsOfTypes(Unsearched.class);
    }

    private List<Residue> ofAnn(String... identifiers) {
        var report = scan.of(List.of(new Sought(ANN, Set.of(identifiers), Set.of())));
        return report.residues().getOrDefault(ANN, List.of());
    }

    private static List<String> leftovers(List<Residue> residues) {
        return residues.stream()
                .filter(Leftover.class::isInstance)
                .map(Residue::place)
                .toList();
    }

    private void plant(String column, String expression) {
        jdbc.sql("INSERT INTO planted (" + column + ") VALUES (" + expression + ")")
                .update();
    }

    private void table(String name, String columns) {
        jdbc.sql("CREATE TABLE " + name + " (" + columns + ")").update();
        jdbc.sql("GRANT SELECT ON " + name + " TO astrasonic_check").update();
    }
}
