package ai.astrasonic.console.browser;

import ai.astrasonic.testing.LocalStackForTests;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** An address in places that no map names and no job knows: a text column, a JSON field of somebody else, an object's metadata. */
final class PlantedValues {

    private static final String BUCKET = "astrasonic-primary";
    private static final String KEY = "stray/export.bin";
    private static final String SOMEBODY_ELSES = """
            UPDATE track SET further = jsonb_build_object('note', jsonb_build_array('lent to ' || :address))
            WHERE id = (SELECT id FROM track WHERE account_id <> CAST(:account AS uuid) ORDER BY id LIMIT 1)""";

    private final JdbcClient database = JdbcClient.create(LocalStackForTests.database());
    private String version = "";

    void plant(String account, String address) {
        database.sql("SET ROLE astrasonic_owner; CREATE TABLE stray_note (note text); RESET ROLE")
                .update();
        database.sql("INSERT INTO stray_note VALUES ('call back ' || :address)")
                .param("address", address)
                .update();
        database.sql(SOMEBODY_ELSES)
                .param("address", address)
                .param("account", account)
                .update();
        try (var store = store()) {
            version = store.putObject(
                            object -> object.bucket(BUCKET).key(KEY).metadata(Map.of("uploaded-by", address)),
                            RequestBody.fromString("nothing of interest"))
                    .versionId();
        }
    }

    void remove() {
        database.sql("DROP TABLE IF EXISTS stray_note").update();
        database.sql("UPDATE track SET further = NULL WHERE jsonb_exists(further, 'note')")
                .update();
        if (!version.isEmpty()) {
            try (var store = store()) {
                store.deleteObject(object -> object.bucket(BUCKET).key(KEY).versionId(version));
            }
            version = "";
        }
    }

    private static S3Client store() {
        return LocalStackForTests.primaryStore();
    }
}
