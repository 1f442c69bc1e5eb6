package ai.astrasonic.drill;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.seed.DrillPeople;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.Instance;
import ai.astrasonic.testing.RealParts;
import ai.astrasonic.testing.Scratch;
import ai.astrasonic.testing.TestDatabases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A real backup of a real server, and a breach on it from the trigger to the letters. */
@DatabaseTest
@ContextConfiguration(initializers = RealParts.WithServerOfTheirOwn.class)
class BreachDrillTest {

    @Autowired
    DrillPeople people;

    @Autowired
    TestDatabases.Database database;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void a_breach_is_played_to_its_letters_each_step_is_timed_and_the_live_database_knows_nothing_of_it() {
        RunAs.job("seed", () -> people.add(2));

        assertThat(drill()).isEmpty();

        assertThat(said)
                .anyMatch(line -> line.matches("1 trigger +\\d+\\.\\d\\d s"))
                .anyMatch(line -> line.startsWith("2 scope"))
                .anyMatch(line -> line.startsWith("3 assessment"))
                .anyMatch(line -> line.startsWith("4 draft report"))
                .anyMatch(line -> line.startsWith("5 letters"));
        said.forEach(System.out::println);
        assertThat(live("breach")).isZero();
        assertThat(live("email_outbox")).isZero();
        assertThat(live("account")).isEqualTo(2);
        assertThat(folder.resolve("drill")).doesNotExist();
    }

    private long live(String table) {
        return JdbcClient.create(database.superuser())
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private List<String> drill() {
        var settings = new DrillSettings(
                folder.resolve("drill"),
                folder.resolve("reports"),
                null,
                "postgres",
                4,
                "privacy@astrasonic.ai",
                Locale.ENGLISH);
        var ledger = Scratch.of("ledger-of-" + database.name());
        var live = new RestoreDrill.Live(database.superuserSessions(), database.name(), ledger);
        return new BreachDrill(settings, this::console, said::add).run(live);
    }

    private ConfigurableApplicationContext console(Map<String, String> own) {
        var settings = new HashMap<>(database.properties());
        settings.put("astrasonic.keys.directory", Scratch.of("test-keys").toString());
        settings.putAll(own);
        return Instance.builder()
                .run(settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }
}
