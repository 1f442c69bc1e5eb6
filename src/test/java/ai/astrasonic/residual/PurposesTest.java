package ai.astrasonic.residual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever hashes for a new purpose is found here: the scan must look for such hashes too. */
class PurposesTest {

    private static final Pattern CALL = Pattern.compile("\\bhash(?:es)?\\.(?:of|candidates|matches)\\(\\s*(\"[^\"]+\"|[A-Z_]+)");

    @Test
    void every_purpose_for_which_the_product_hashes_is_sought() {
        assertThat(sources().flatMap(PurposesTest::purposes).distinct())
                .isNotEmpty()
                .allSatisfy(purpose -> assertThat(SoughtNeedles.PURPOSES).contains(purpose));
    }

    private static Stream<String> purposes(String source) {
        return CALL.matcher(source).results().map(call -> call.group(1)).map(word -> word.startsWith("\"")
                ? word.substring(1, word.length() - 1)
                : constant(source, word));
    }

    private static String constant(String source, String name) {
        var declared = Pattern.compile("String " + name + " = \"([^\"]+)\"").matcher(source);
        return declared.find() ? declared.group(1) : name;
    }

    private static Stream<String> sources() {
        return Stream.of("src/main/java", "batch-jobs/main/java", "reports/main/java").flatMap(root -> {
            try (var files = Files.walk(Path.of(root))) {
                List<Path> all = files.filter(file -> file.toString().endsWith(".java")).toList();
                return all.stream().map(PurposesTest::read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
