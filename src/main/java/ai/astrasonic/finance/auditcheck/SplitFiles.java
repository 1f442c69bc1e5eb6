package ai.astrasonic.finance.auditcheck;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A split audit file as the one it is: {@code NAME.XAF}, then {@code NAME-2.XAF} and on, one after the other, of which each says
 * in its first line which it is.
 */
final class SplitFiles {

    private static final int HEAD = 512;
    private static final Pattern FOLLOWING =
            Pattern.compile("\\A\uFEFF?(<\\?xml[^>]*\\?>)?\\s*<!--\\s*Vervolgbestand (\\d{1,4}) van (\\d{1,4})\\s*-->");

    private SplitFiles() {}

    static InputStream open(Path file, Findings findings) throws IOException {
        if (head(file).isPresent()) {
            throw new Hopeless(AuditRule.PART_OF_SPLIT);
        }
        var second = head(beside(file, 2));
        var parts = new ArrayList<InputStream>();
        parts.add(Files.newInputStream(file));
        int all = second.map(Head::of).orElse(1);
        for (int part = 2; part <= all; part++) {
            var following = beside(file, part);
            var head = head(following);
            if (head.isEmpty() || head.get().number != part || head.get().of != all) {
                findings.addWhole(AuditRule.SPLIT_INCOMPLETE, "part " + part + " of " + all);
                break;
            }
            parts.add(withoutDeclaration(following, head.get()));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static Path beside(Path file, int part) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(
                dot < 0 ? name + "-" + part : name.substring(0, dot) + "-" + part + name.substring(dot));
    }

    private record Head(int number, int of, String declaration) {}

    private static Optional<Head> head(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            var found = FOLLOWING.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
            return found.find()
                    ? Optional.of(new Head(
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)),
                            found.group(1) == null ? "" : found.group(1)))
                    : Optional.empty();
        }
    }

    /** Some programs begin each file with a declaration, which may stand only at the beginning of the whole. */
    private static InputStream withoutDeclaration(Path file, Head head) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        var start = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        var rest = start.replaceFirst("\\A(ï»¿)?" + Pattern.quote(head.declaration), "");
        return new SequenceInputStream(new ByteArrayInputStream(rest.getBytes(StandardCharsets.ISO_8859_1)), in);
    }
}
