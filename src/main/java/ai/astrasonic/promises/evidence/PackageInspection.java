package ai.astrasonic.promises.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What one reading of a package tells: size and SHA-256 of the whole and of each file, and its own lists. */
public final class PackageInspection {

    private static final String MANIFEST = "manifest.json";
    private static final String COMPLETENESS = "completeness.json";
    private static final Set<String> UNLISTED = Set.of(MANIFEST, "manifest.sig", "signing-key.pem");
    private static final int LONGEST_LIST = 16 << 20;

    private final Map<String, File> files = new HashMap<>();
    private final Map<String, JsonNode> lists = new HashMap<>();
    private final String sha256;

    private record File(long size, String sha256) {}

    private PackageInspection(InputStream clear) throws IOException {
        var whole = new DigestInputStream(clear, sha256());
        var zip = new ZipInputStream(whole);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            inspect(entry.getName(), zip);
        }
        whole.transferTo(OutputStream.nullOutputStream());
        sha256 = hex(whole.getMessageDigest());
    }

    public static PackageInspection of(InputStream clear) throws IOException {
        return new PackageInspection(clear);
    }

    private void inspect(String name, ZipInputStream zip) throws IOException {
        var content = new DigestInputStream(zip, sha256());
        long size = 0;
        if (name.equals(MANIFEST) || name.equals(COMPLETENESS)) {
            var bytes = content.readNBytes(LONGEST_LIST);
            size = bytes.length;
            lists.put(name, parsed(bytes));
        }
        size += content.transferTo(OutputStream.nullOutputStream());
        files.put(name, new File(size, hex(content.getMessageDigest())));
    }

    /** Whether it is the very package that was built, and each file the very one that its manifest lists. */
    public boolean isWhole(StoredPackage stored) {
        var listed = list(MANIFEST).path("entries");
        var manifest = files.get(MANIFEST);
        return sha256.equals(stored.sha256())
                && manifest != null
                && manifest.sha256().equals(stored.manifestSha256())
                && listed.size() + UNLISTED.size() == files.size()
                && listed.valueStream().allMatch(this::isAsListed);
    }

    private boolean isAsListed(JsonNode entry) {
        var file = files.get(entry.path("path").asString(""));
        return file != null
                && file.size() == entry.path("size").asLong(-1)
                && file.sha256().equals(entry.path("sha256").asString(""));
    }

    /** Whether the data set's file is there, or the package says why it is not. */
    public boolean accountsFor(String dataSet) {
        return files.containsKey("data/" + dataSet + ".json")
                || Set.of("NOTHING_HELD", "WITHHELD", "WAITS_FOR_CONNECTOR").contains(stateOf(dataSet));
    }

    /** Whether the package claims that nothing is held in this data set. */
    public boolean saysNothingIsHeld(String dataSet) {
        return stateOf(dataSet).equals("NOTHING_HELD");
    }

    private String stateOf(String dataSet) {
        return list(COMPLETENESS)
                .path("dataSets")
                .valueStream()
                .filter(line -> line.path("dataSet").asString("").equals(dataSet))
                .map(line -> line.path("state").asString(""))
                .findFirst()
                .orElse("");
    }

    private JsonNode list(String name) {
        return lists.getOrDefault(name, MissingNode.getInstance());
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
