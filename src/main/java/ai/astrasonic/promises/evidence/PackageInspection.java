package ai.astrasonic.promises.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What one reading of a package tells: size, SHA-256 and rows of each file, SHA-256 of the whole, and its own lists. */
public final class PackageInspection {

    private static final String MANIFEST = "manifest.json";
    private static final String COMPLETENESS = "completeness.json";
    private static final String REDACTIONS = "redactions.json";
    private static final String INVENTORY = "backup/inventory.csv";
    private static final String RECIPIENTS = "recipients.json";
    private static final Set<String> LISTS = Set.of(MANIFEST, COMPLETENESS, REDACTIONS, RECIPIENTS);
    private static final Set<String> UNLISTED = Set.of(MANIFEST, "manifest.sig", "signing-key.pem");
    private static final int LONGEST_LIST = 16 << 20;

    private final Map<String, File> files = new HashMap<>();
    private final Map<String, JsonNode> lists = new HashMap<>();
    private final String sha256;

    /** @param rows records of a data file; -1 of any other file and where it is no list of records */
    private record File(long size, String sha256, long rows) {}

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
        var hashed = new DigestInputStream(zip, sha256());
        var content = new CountedStream(hashed);
        long rows = -1;
        if (LISTS.contains(name)) {
            lists.put(name, parsed(content.readNBytes(LONGEST_LIST)));
        } else if ((name.startsWith("data/") || name.startsWith("recipients/")) && name.endsWith(".json")) {
            rows = rows(content);
        }
        content.transferTo(OutputStream.nullOutputStream());
        files.put(name, new File(content.count(), hex(hashed.getMessageDigest()), rows));
    }

    /** Records of a list, counted as they pass. */
    private static long rows(InputStream json) {
        long rows = 0;
        try (var parser = JsonMapper.shared().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return -1;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                parser.skipChildren();
                rows++;
            }
            return rows;
        } catch (JacksonException e) {
            return -1;
        }
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

    /** Whether the data set's file is there, or the package says why it is not and its own lists bear that out. */
    public boolean accountsFor(String dataSet) {
        return files.containsKey(data(dataSet))
                || switch (stateOf(dataSet)) {
                    case "NOTHING_HELD", "NO_COPY", "WAITS_FOR_CONNECTOR", "WAITS_FOR_RECIPIENT" -> true;
                    case "FETCHED" -> holdsAll(lineOf(dataSet));
                    case "WITHHELD" -> logsRedactionOf(dataSet);
                    case "OFFERED_BY_LINK" -> files.containsKey(INVENTORY);
                    default -> false;
                };
    }

    /** Whether the content of a data set is not handed out at all, with the redaction log saying so. */
    public boolean withholds(String dataSet) {
        return stateOf(dataSet).equals("WITHHELD") && logsRedactionOf(dataSet);
    }

    /** Whether the package itself says that the data set lies where nothing fetched it from, or not yet. */
    public boolean waitsFor(String dataSet) {
        return stateOf(dataSet).startsWith("WAITS_FOR_");
    }

    /** What the package says of each recipient's copy; empty for packages that were made before copies were fetched. */
    public List<JsonNode> recipients() {
        return list(RECIPIENTS).path("recipients").valueStream().toList();
    }

    /** Whether there are files on this line of a list, and each of them is in the package. */
    public boolean holdsAll(JsonNode line) {
        return !line.path("files").isEmpty()
                && line.path("files").valueStream().allMatch(name -> files.containsKey(name.asString("")));
    }

    /** How many records a file of the package has; -1 where there is no such file or it is no list. */
    public long rowsIn(String name) {
        var file = files.get(name);
        return file == null ? -1 : file.rows();
    }

    /** How many records of the data set are in the package. */
    public long rowsOf(String dataSet) {
        var file = files.get(data(dataSet));
        return file == null ? 0 : file.rows();
    }

    private boolean logsRedactionOf(String dataSet) {
        return list(REDACTIONS)
                .path("fields")
                .valueStream()
                .anyMatch(line -> line.path("dataSet").asString("").equals(dataSet)
                        && line.path("rows").asLong(0) > 0);
    }

    private static String data(String dataSet) {
        return "data/" + dataSet + ".json";
    }

    private String stateOf(String dataSet) {
        return lineOf(dataSet).path("state").asString("");
    }

    private JsonNode lineOf(String dataSet) {
        return list(COMPLETENESS)
                .path("dataSets")
                .valueStream()
                .filter(line -> line.path("dataSet").asString("").equals(dataSet))
                .findFirst()
                .orElse(MissingNode.getInstance());
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
