package ai.astrasonic.finance.auditcheck;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.auditcheck.Corruptions.Corruption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A good file, broken in every way that an audit file can be broken: all found, each by its own name. */
class CorruptionTest {

    private static final Path GOOD = Path.of("src/test/resources/auditfile/example-saas-4.0.xaf");

    static List<Corruption> corruptions() {
        return Corruptions.of40();
    }

    @ParameterizedTest
    @MethodSource("corruptions")
    void is_found_and_named(Corruption corruption) throws IOException {
        var good = Files.readString(GOOD);
        var broken = corruption.change().apply(good);

        assertThat(broken).isNotEqualTo(good);
        assertThat(check(broken).counts().keySet()).isEqualTo(corruption.rules());
    }

    @Test
    void there_are_at_least_thirty_kinds_that_make_a_file_wrong() {
        assertThat(corruptions().stream()
                        .filter(corruption -> !corruption.rules().stream().allMatch(AuditRule::isNote)))
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void nothing_is_found_in_the_file_as_it_is() throws IOException {
        assertThat(check(Files.readString(GOOD)).findings()).isEmpty();
    }

    private static AuditFileReport check(String text) {
        return AuditFileChecker.check(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
