package ai.astrasonic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The page about modules says what the modules say of themselves. */
class ModulesDocTest {

    private static final Path PAGE = Path.of("docs/modules.md");
    private static final Pattern ROW = Pattern.compile("\\| \\[(\\w+)]\\(\\.\\./([^)]+)\\) \\| (.+) \\|");
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.+?)\\*/", Pattern.DOTALL);

    @Test
    void every_module_is_on_the_page_and_nothing_else() throws IOException {
        assertThat(rows().stream().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(ApplicationModules.of(Application.class).stream()
                        .map(ApplicationModule::getIdentifier)
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void each_has_the_sentence_of_its_package_info() throws IOException {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.group(3))
                        .as(row.group(1))
                        .isEqualTo(sentence(Path.of(row.group(2), "package-info.java"))));
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }

    private static String sentence(Path packageInfo) throws IOException {
        var javadoc = JAVADOC.matcher(Files.readString(packageInfo));
        assertThat(javadoc.find()).as("Javadoc of " + packageInfo).isTrue();
        return javadoc.group(1)
                .replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@code ([^}]+)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
