package ai.astrasonic.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.verify.Manifest;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.jobs.verify.Verdict;
import ai.astrasonic.keys.KeysFixture;
import ai.astrasonic.keys.PublicKeys;
import ai.astrasonic.keys.Signatures;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Packages made by another ZIP writer than ours, good ones and every kind of bad one. */
class PackageVerifierTest {

    private static final String SCHEMA = """
            {"type":"array","items":{"properties":{"n":{"type":["number","null"]},"t":{"type":["string"]}}}}""";

    @TempDir
    Path folder;

    private Signatures signatures;
    private final Map<String, String> files = new LinkedHashMap<>();

    @BeforeEach
    void two_rows_of_one_data_set() {
        signatures = KeysFixture.signatures(folder.resolve("keys"));
        files.put("index.html", "<!DOCTYPE html>");
        files.put("schemas/a.b.schema.json", SCHEMA);
        files.put("data/a.b.json", "[\n{\"n\":1,\"t\":\"x\"},\n{\"n\":null,\"t\":\"two\\nlines\"}\n]\n");
        files.put("data/a.b.csv", "\"n\",\"t\"\r\n1,x\r\n,\"two\nlines\"\r\n");
    }

    @Test
    void a_good_package_is_good_and_shows_the_fingerprint_of_its_key() throws Exception {
        var verdict = verify(zip(manifest(2), files));

        assertThat(verdict.good()).as(verdict.lines().toString()).isTrue();
        assertThat(verdict.lines().toString())
                .contains(PublicKeys.fingerprint(PublicKeys.parse(signatures.publicKeyPem())))
                .contains("1 data sets, 2 rows");
    }

    @Test
    void copies_of_recipients_are_those_that_the_package_lists() throws Exception {
        files.put("recipients.json", "{\"recipients\":[{\"files\":[\"recipients/a/b.json\"]},{\"files\":[]}]}");
        files.put("recipients/a/b.json", "[]");
        assertThat(verify(zip(manifest(2), files)).lines().toString())
                .contains("2 recipients are named, with 1 files of theirs");

        files.put("recipients/a/more.json", "[]");
        assertRefused(verify(zip(manifest(2), files)), "more.json” is not in the list of recipients");

        files.remove("recipients/a/more.json");
        files.remove("recipients/a/b.json");
        assertRefused(verify(zip(manifest(2), files)), "b.json” is in the list of recipients and missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "{\"recipients\":7}",
                "{\"recipients\":[null]}",
                "{\"recipients\":[{\"files\":{}}]}"
            })
    void a_list_of_recipients_that_says_nothing_does_no_harm(String list) throws Exception {
        files.put("recipients.json", list);

        assertThat(verify(zip(manifest(2), files)).good()).isTrue();
    }

    @Test
    void a_pinned_key_refuses_a_package_that_somebody_else_signed() throws Exception {
        var ours =
                PublicKeys.parse(KeysFixture.signatures(folder.resolve("ours")).publicKeyPem());

        var verdict = PackageVerifier.verify(zip(manifest(2), files), ours);

        assertRefused(verdict, "not signed by the key you named");
        assertThat(PackageVerifier.verify(zip(manifest(2), files), PublicKeys.parse(signatures.publicKeyPem()))
                        .good())
                .isTrue();
    }

    @Test
    void a_package_signed_by_anybody_is_whole_but_not_shown_to_be_ours() throws Exception {
        var file = zip(manifest(2), files);
        var published = "Fingerprint: ab\n" + signatures.publicKeyPem() + "\nand an older one\n"
                + KeysFixture.signatures(folder.resolve("older")).publicKeyPem();

        assertThat(verify(file).good()).isTrue();
        assertThat(verify(file).ours()).isFalse();
        assertThat(PackageVerifier.verifyAgainst(file, PublicKeys.parseAll(published))
                        .ours())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "\"\"",
                "{\"format\":\"astrasonic-package/1\"}",
                "{\"format\":\"astrasonic-package/1\",\"entries\":null}",
                "{\"format\":\"astrasonic-package/1\",\"entries\":[null]}",
                "{\"format\":\"astrasonic-package/1\",\"entries\":[{}]}",
                "{\"format\":\"astrasonic-package/1\",\"entries\":[{\"path\":null,\"sha256\":\"\",\"size\":1,\"rows\":1}]}",
                "{\"format\":\"astrasonic-package/1\",\"entries\":[{\"path\":\"data/.json\",\"sha256\":null}]}"
            })
    void a_manifest_that_says_too_little_is_refused_however_well_it_is_signed(String manifest) throws Exception {
        var verdict = verify(zip(manifest.getBytes(StandardCharsets.UTF_8), files));

        assertThat(verdict.good()).isFalse();
        assertThat(verdict.lines().getLast().good()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/", "schemas/", "data/x", "schemas/x.json", "data/.json", "schemas/.schema.json"})
    void a_name_that_is_cut_short_is_refused_and_never_ends_in_an_exception(String name) throws Exception {
        files.put(name, "[]");

        assertThat(verify(zip(manifest(0), files)).lines()).isNotEmpty();
    }

    @Test
    void a_changed_file_is_found() throws Exception {
        var manifest = manifest(2);
        files.put("index.html", "<!DOCTYPE htmL>");

        assertRefused(verify(zip(manifest, files)), "index.html was changed");
    }

    @Test
    void a_changed_manifest_is_found() throws Exception {
        var entries = signed(manifest(2));
        entries.put(
                Manifest.FILE,
                new String(entries.get(Manifest.FILE), StandardCharsets.UTF_8)
                        .replace("p1", "p2")
                        .getBytes(StandardCharsets.UTF_8));

        assertRefused(verify(write(entries)), "signature does not fit");
    }

    @Test
    void a_missing_and_an_extra_file_are_found() throws Exception {
        var manifest = manifest(2);
        files.remove("index.html");
        assertRefused(verify(zip(manifest, files)), "index.html is missing");

        files.put("index.html", "<!DOCTYPE html>");
        files.put("extra.exe", "x");
        assertRefused(verify(zip(manifest, files)), "extra.exe” is not in the manifest");
    }

    @Test
    void rows_that_differ_between_json_csv_and_manifest_are_found() throws Exception {
        assertRefused(verify(zip(manifest(3), files)), "2 rows instead of 3");

        files.put("data/a.b.csv", "\"n\",\"t\"\r\n1,x\r\n");
        assertRefused(verify(zip(manifest(2), files)), "1 rows in CSV and 2 in JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"n\":\"1\",\"t\":\"x\"},{\"n\":1,\"t\":\"x\"}]",
                "[{\"n\":1},{\"n\":1,\"t\":\"x\"}]",
                "[{\"n\":1,\"t\":\"x\",\"u\":1},{\"n\":1,\"t\":\"x\"}]",
                "{\"n\":1}"
            })
    void json_that_does_not_fit_its_schema_is_found(String json) throws Exception {
        files.put("data/a.b.json", json);

        assertRefused(verify(zip(manifest(2), files)), "does not fit its schema");
    }

    @Test
    void broken_json_is_found() throws Exception {
        files.put("data/a.b.json", "[{\"n\":1,\"t\":\"x\"},{\"n\":");

        assertRefused(verify(zip(manifest(2), files)), "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a\\..\\b", "C:/x", "data/../../x", "a\u0000b"})
    void a_name_that_leads_out_of_its_folder_is_refused(String name) throws Exception {
        var entries = signed(manifest(2));
        entries.put(name, new byte[1]);

        assertThat(verify(write(entries)).good()).isFalse();
    }

    @Test
    void a_bomb_goes_off_at_the_size_that_was_signed() throws Exception {
        var entries = signed(manifest(2));
        entries.put("index.html", new byte[200_000_000]);

        assertRefused(verify(write(entries)), "unpacks to more than 15 bytes");
    }

    @Test
    void a_name_given_twice_is_refused() throws Exception {
        var file = zip(manifest(2), files);
        var bytes = Files.readAllBytes(file);
        replace(bytes, "data/a.b.csv", "index.html\0\0".getBytes(StandardCharsets.US_ASCII));
        Files.write(file, bytes);

        assertThat(verify(file).good()).isFalse();
    }

    @Test
    void wherever_it_is_cut_off_it_is_refused() throws Exception {
        var file = zip(manifest(2), files);
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(verify(file).good()).as("cut off at " + length).isFalse();
        }
    }

    @Test
    void whichever_byte_is_changed_it_never_ends_in_an_exception() throws Exception {
        var file = zip(manifest(2), files);
        var whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i += 7) {
            var changed = whole.clone();
            changed[i] ^= 0x55;
            Files.write(file, changed);
            assertThat(verify(file).lines()).isNotEmpty();
        }
    }

    private static void assertRefused(Verdict verdict, String because) {
        assertThat(verdict.good()).isFalse();
        assertThat(verdict.lines().getLast().text()).contains(because);
    }

    private static Verdict verify(Path file) {
        return PackageVerifier.verify(file, null);
    }

    private byte[] manifest(long rows) throws Exception {
        var entries = new ArrayList<Manifest.Entry>();
        for (var file : files.entrySet()) {
            var content = file.getValue().getBytes(StandardCharsets.UTF_8);
            var sha = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            entries.add(new Manifest.Entry(
                    file.getKey(), content.length, sha, file.getKey().startsWith("data/") ? rows : -1));
        }
        return JsonMapper.shared()
                .writeValueAsBytes(new Manifest(
                        Manifest.FORMAT, "p1", "r1", Instant.EPOCH, signatures.keyId(), List.copyOf(entries)));
    }

    private Path zip(byte[] manifest, Map<String, String> content) throws Exception {
        var entries = signed(manifest);
        entries.keySet().removeIf(name -> !name.startsWith("manifest") && !name.equals(Manifest.KEY));
        content.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return write(entries);
    }

    private Map<String, byte[]> signed(byte[] manifest) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(Manifest.FILE, manifest);
        entries.put(Manifest.SIGNATURE, signatures.sign(manifest));
        entries.put(Manifest.KEY, signatures.publicKeyPem().getBytes(StandardCharsets.US_ASCII));
        files.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return entries;
    }

    private Path write(Map<String, byte[]> entries) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return Files.write(Files.createTempFile(folder, "package", ".zip"), bytes.toByteArray());
    }

    private static void replace(byte[] in, String from, byte[] to) {
        var text = new String(in, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
            System.arraycopy(to, 0, in, at, to.length);
        }
    }
}
