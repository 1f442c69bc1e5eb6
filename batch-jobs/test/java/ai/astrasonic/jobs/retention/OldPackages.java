package ai.astrasonic.jobs.retention;

import ai.astrasonic.jobs.access.AccessStories;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.ObjectVersion;
import ai.astrasonic.requests.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many packages whose days are over, each with an object in the store, made after the model of one that was built. */
final class OldPackages {

    private static final String PREFIX = "packages/old-";

    private static final String COPY = """
            INSERT INTO access_package (id, request_id, account_id, object_key, wrapped_key, status, ordered_at, bytes, sha256,
                                        manifest_sha256, built_at, previewed_at, previewed_by, released_at, expires_at)
            SELECT :id, request_id, account_id, :key, wrapped_key, 'EXPIRED', ordered_at, bytes, sha256, manifest_sha256, built_at,
                   previewed_at, previewed_by, released_at - interval '9 days', expires_at - interval '9 days'
            FROM access_package WHERE request_id = :model AND object_key NOT LIKE 'packages/old-%'""";

    private final ObjectStores stores;
    private final JdbcClient superuser;
    private final UUID model;
    private long planted;

    OldPackages(AccessStories access, ObjectStores stores, JdbcClient superuser) {
        this.stores = stores;
        this.superuser = superuser;
        access.aPerson("dj@example.org");
        var order = access.anOrderOf("dj@example.org", Language.EN);
        access.build(order);
        access.release(order);
        this.model = order.request().value();
    }

    void plant(int count) {
        for (int n = 0; n < count; n++) {
            var id = UUID.randomUUID();
            var content = "sealed".getBytes(StandardCharsets.UTF_8);
            stores.primary().put(PREFIX + id, new ByteArrayInputStream(content));
            superuser
                    .sql(COPY)
                    .param("id", id)
                    .param("key", PREFIX + id)
                    .param("model", model)
                    .update();
        }
        planted += count;
    }

    long planted() {
        return planted;
    }

    long left() {
        return superuser
                .sql(
                        "SELECT count(*) FROM access_package WHERE object_key LIKE 'packages/old-%' AND removed_at IS NULL")
                .query(Long.class)
                .single();
    }

    long inTheStore() {
        try (var versions = stores.primary().versions(PREFIX)) {
            return versions.map(ObjectVersion::key).distinct().count();
        }
    }

    long provenGone() {
        return superuser
                .sql("SELECT coalesce(sum(gone), 0) FROM retention_line WHERE target = 'requests.package-content'")
                .query(Long.class)
                .single();
    }
}
