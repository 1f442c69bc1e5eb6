package ai.astrasonic.reports;

import ai.astrasonic.shared.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A digest of a document but for its embedded files: pages, fonts, structure for screen readers, metadata. It does not depend
 * on how the file is laid out, and any other drawing, word or act in it gives another digest.
 */
final class PageDigest {

    private static final Set<COSName> EMBEDDED = Set.of(COSName.NAMES, COSName.getPDFName("AF"));
    private static final int DEEPEST = 500;

    private final MessageDigest digest = Sha256.digest();
    private final Map<COSBase, Integer> seen = new IdentityHashMap<>();

    private PageDigest() {}

    static String of(PDDocument document) throws IOException {
        var all = new PageDigest();
        all.entries(document.getDocumentCatalog().getCOSObject(), EMBEDDED, 0);
        all.add(document.getDocumentInformation().getCOSObject(), 0);
        return HexFormat.of().formatHex(all.digest.digest());
    }

    private void add(@Nullable COSBase part, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("Nested too deeply");
        }
        switch (part) {
            case null -> word("null");
            case COSObject reference -> add(reference.getObject(), depth);
            case COSDictionary dictionary -> dictionary(dictionary, depth);
            case COSArray array -> array(array, depth);
            case COSString string -> bytes("string", string.getBytes());
            default -> word(part.toString());
        }
    }

    private void dictionary(COSDictionary dictionary, int depth) throws IOException {
        if (isNew(dictionary)) {
            entries(dictionary, Set.of(COSName.LENGTH), depth);
            if (dictionary instanceof COSStream stream) {
                try (var raw = stream.createRawInputStream()) {
                    bytes("stream", raw.readAllBytes());
                }
            }
        }
    }

    private void entries(COSDictionary dictionary, Set<COSName> without, int depth) throws IOException {
        word("dictionary");
        var names = dictionary.keySet().stream()
                .filter(name -> !without.contains(name))
                .sorted(Comparator.comparing(COSName::getName))
                .toList();
        for (var name : names) {
            word("/" + name.getName());
            add(dictionary.getItem(name), depth + 1);
        }
        word("end");
    }

    private void array(COSArray array, int depth) throws IOException {
        if (isNew(array)) {
            word("array");
            for (int i = 0; i < array.size(); i++) {
                add(array.get(i), depth + 1);
            }
            word("end");
        }
    }

    /** What was met before counts by its place in the walk: a page names its parent, which names its pages. */
    private boolean isNew(COSBase part) {
        var place = seen.putIfAbsent(part, seen.size());
        if (place != null) {
            word("seen " + place);
        }
        return place == null;
    }

    private void word(String word) {
        bytes("word", word.getBytes(StandardCharsets.UTF_8));
    }

    /** With its kind and length, so that no two different parts give the same bytes. */
    private void bytes(String kind, byte[] bytes) {
        digest.update((kind + " " + bytes.length + " ").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
