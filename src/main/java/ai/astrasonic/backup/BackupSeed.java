package ai.astrasonic.backup;

import ai.astrasonic.keys.ContentKey;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.InternalUse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Believable backups for local runs and tests: a few hundred kilobytes of real objects in both stores, some of them
 * shared by many people, some one person's own. Every id follows from a name, so the same people get the same backups.
 */
@Component
@InternalUse("called by the seeding, which no route reaches")
public class BackupSeed {

    private static final int COMMON = 16;
    private static final int PEOPLE_WITH_OWN = 20;
    private static final int PEOPLE_AT_ONCE = 500;

    private static final String WITHOUT_KEY = """
            SELECT f.id, f.account_id, f.object_id FROM backup_file f JOIN stored_object o ON o.id = f.object_id
            WHERE f.account_id = ANY (CAST(:accounts AS uuid[])) AND f.wrapped_key IS NULL
              AND o.encrypted_size IS NOT NULL""";

    private static final String FILES = """
            INSERT INTO backup_file (id, account_id, relative_path, object_id, sha256, size, uploaded_at)
            SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(hash, 1, 3) || '8'
                       || substr(hash, 4, 15))::uuid,
                   account_id, (ARRAY['House', 'Techno', 'Sets/2025', 'Mü & Co'])[1 + n % 4] || '/Track ' || lpad(n::text, 4, '0')
                       || (ARRAY['.mp3', '.wav', '.flac'])[1 + n % 3],
                   o.id, o.sha256, o.size, at
            FROM unnest(CAST(:accounts AS uuid[]), CAST(:files AS int[]), CAST(:since AS timestamptz[]))
                     AS wanted (account_id, files, since),
                 LATERAL generate_series(1, files) AS n,
                 LATERAL (SELECT md5(account_id || ':' || n),
                                 since + (CAST(:now AS timestamptz) - since) * (n::double precision / (files + 1))) AS m (hash, at)
            JOIN LATERAL (SELECT * FROM stored_object
                          WHERE object_key = (CAST(:keys AS text[]))[1 + ('x' || substr(hash, 25, 7))::bit(28)::int % :common]) o
                ON true""";

    private static final String OWN = """
            INSERT INTO backup_file (id, account_id, relative_path, object_id, sha256, size, uploaded_at)
            SELECT md5('own' || account_id)::uuid, account_id, 'Own/Set.wav', o.id, o.sha256, o.size,
                   since + (CAST(:now AS timestamptz) - since) / 2
            FROM unnest(CAST(:accounts AS uuid[]), CAST(:keys AS text[]), CAST(:since AS timestamptz[])) AS own (account_id, object_key, since)
            JOIN stored_object o USING (object_key)""";

    private static final String QUOTAS = """
            INSERT INTO backup_quota (account_id, allowed_bytes, used_bytes)
            SELECT account_id, :allowed, sum(size) FROM backup_file WHERE account_id = ANY (CAST(:accounts AS uuid[]))
            GROUP BY account_id""";

    private static final String DOWNLOADS = """
            INSERT INTO backup_download (id, account_id, file_id, downloaded_at)
            SELECT md5('download' || id)::uuid, account_id, id, uploaded_at + (CAST(:now AS timestamptz) - uploaded_at) / 2
            FROM backup_file WHERE account_id = ANY (CAST(:accounts AS uuid[])) AND abs(hashtext(id::text)) % 6 = 0""";

    private final JdbcClient jdbc;
    private final SeedContent contents;
    private final FileKeys keys;
    private final BackupProperties properties;
    private final Clock clock;

    BackupSeed(JdbcClient jdbc, SeedContent contents, FileKeys keys, BackupProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /** A backup that somebody is to have; the first few people also get a file that nobody else has. */
    public record Wanted(AccountId account, int files, Instant since) {}

    /** Fills the backups of accounts that have none yet. */
    @Transactional
    public void fill(List<Wanted> backups) {
        var wanted = backups.stream().filter(backup -> backup.files() > 0).toList();
        if (wanted.isEmpty()) {
            return;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var common = IntStream.range(0, COMMON)
                .mapToObj(n -> contents.store("common " + n))
                .toList();
        var accounts = array(wanted.stream(), Wanted::account);
        jdbc.sql(FILES)
                .param("accounts", accounts)
                .param("files", array(wanted.stream(), Wanted::files))
                .param("since", array(wanted.stream(), Wanted::since))
                .param("keys", array(common.stream(), SeedContent.Seeded::objectKey))
                .param("common", COMMON)
                .param("now", now)
                .update();
        var own = giveOwnFiles(wanted.stream().limit(PEOPLE_WITH_OWN).toList());
        handKeys(wanted, Stream.concat(common.stream(), own.stream()).toList());
        jdbc.sql(QUOTAS)
                .param("accounts", accounts)
                .param("allowed", properties.quota().toBytes())
                .update();
        jdbc.sql(DOWNLOADS).param("accounts", accounts).param("now", now).update();
    }

    private List<SeedContent.Seeded> giveOwnFiles(List<Wanted> people) {
        var own = people.stream()
                .map(person -> contents.store("own " + person.account()))
                .toList();
        jdbc.sql(OWN)
                .param("accounts", array(people.stream(), Wanted::account))
                .param("keys", array(own.stream(), SeedContent.Seeded::objectKey))
                .param("since", array(people.stream(), Wanted::since))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return own;
    }

    private void handKeys(List<Wanted> people, List<SeedContent.Seeded> contents) {
        var byObject = contents.stream()
                .filter(content -> content.key().isPresent())
                .collect(Collectors.toMap(
                        SeedContent.Seeded::id, content -> content.key().orElseThrow()));
        people.stream().gather(Gatherers.windowFixed(PEOPLE_AT_ONCE)).forEach(some -> {
            var files = new HashMap<FileKeys.Held, ContentKey>();
            jdbc.sql(WITHOUT_KEY)
                    .param("accounts", array(some.stream(), Wanted::account))
                    .query(row -> {
                        var held = new FileKeys.Held(
                                row.getObject(1, UUID.class), new AccountId(row.getObject(2, UUID.class)));
                        byObject.computeIfPresent(row.getObject(3, UUID.class), (object, key) -> {
                            files.put(held, key);
                            return key;
                        });
                    });
            keys.hand(files);
        });
    }

    private static <T> String array(Stream<T> values, Function<T, Object> value) {
        return values.map(value).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
