package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.objectstore.ObjectStores;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Builds released packages by hand, whole or with a flaw, and stores them as the application would. */
class PlantedPackages {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataMap map;
    private final ObjectStores stores;
    private final PackageEncryption encryption;

    PlantedPackages(DataMap map, ObjectStores stores, PackageEncryption encryption) {
        this.map = map;
        this.stores = stores;
        this.encryption = encryption;
    }

    /** The files of a package that holds one row of accounts and one request, and nothing else. */
    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("completeness.json", completeness("NOTHING_HELD"));
        files.put("redactions.json", "{\"fields\": [], \"passages\": []}");
        for (var set : List.of("accounts.account", "requests.request")) {
            files.put("schemas/" + set + ".schema.json", """
                    {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "array", "items":
                     {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"], "additionalProperties": false}}""");
            files.put("data/" + set + ".json", "[{\"id\": \"a\"}]");
        }
        return files;
    }

    String completeness(String state) {
        var lines = map.aboutCustomers().stream()
                .map(DataSet::key)
                .map(key -> Map.of("dataSet", key, "state", state))
                .toList();
        return JSON.writeValueAsString(Map.of("dataSets", lines));
    }

    /** The report of a package that says the same of every data set but one. */
    String completenessBut(String dataSet, String state) {
        return completeness("NOTHING_HELD")
                .replaceAll(
                        "\\{[^{}]*\"" + dataSet + "\"[^{}]*\\}",
                        JSON.writeValueAsString(Map.of("dataSet", dataSet, "state", state)));
    }

    /** Stores the package as released for the request, listed as it is; answers its id. */
    UUID release(JdbcClient superuser, UUID request, Instant at, Map<String, String> files) throws IOException {
        return release(superuser, request, at, files, files);
    }

    /** Stores the package with a manifest that lists other files than it holds. */
    UUID release(JdbcClient superuser, UUID request, Instant at, Map<String, String> files, Map<String, String> listed)
            throws IOException {
        var id = UUID.randomUUID();
        var manifest = manifest(listed);
        var zip = zip(files, manifest);
        var key = encryption.newKey(id.toString());
        var encrypted = new ByteArrayOutputStream();
        try (var out = encryption.encrypting(key, id.toString(), encrypted)) {
            out.write(zip);
        }
        stores.primary().put(objectKey(id), new ByteArrayInputStream(encrypted.toByteArray()));
        superuser
                .sql("""
                        INSERT INTO access_package (id, request_id, account_id, object_key, wrapped_key, status, ordered_at, bytes,
                            sha256, manifest_sha256, built_at, previewed_at, released_at, expires_at)
                        VALUES (:id, :request, :person, :object, :key, 'RELEASED', :at, :bytes, :sha, :manifest, :at, :at, :at,
                            :at + interval '7 days')""")
                .param("id", id)
                .param("request", request)
                .param("person", PlantedRequests.PERSON)
                .param("object", objectKey(id))
                .param("key", key.base64())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("bytes", zip.length)
                .param("sha", sha256(zip))
                .param("manifest", sha256(manifest))
                .update();
        return id;
    }

    void lose(UUID id) {
        stores.primary().deleteAll(objectKey(id));
    }

    void damage(UUID id) throws IOException {
        byte[] content;
        try (var in = stores.primary().open(objectKey(id))) {
            content = in.readAllBytes();
        }
        content[content.length / 2] ^= 1;
        stores.primary().put(objectKey(id), new ByteArrayInputStream(content));
    }

    private static String objectKey(UUID id) {
        return "packages/" + id + ".zip.enc";
    }

    private static byte[] manifest(Map<String, String> files) {
        List<Map<String, Object>> entries = new ArrayList<>();
        files.forEach((path, content) -> {
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            entries.add(Map.of("path", path, "size", bytes.length, "sha256", sha256(bytes)));
        });
        return JSON.writeValueAsBytes(Map.of("format", "astrasonic-package/1", "entries", entries));
    }

    private static byte[] zip(Map<String, String> files, byte[] manifest) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "manifest.json", manifest);
            add(zip, "manifest.sig", new byte[64]);
            add(zip, "signing-key.pem", new byte[] {1});
            for (var file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
