package ai.astrasonic.drill;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a restore drill works.
 *
 * @param directory where its copies lie while it runs; emptied at each start
 * @param reports where reports are kept as files too
 * @param programs where PostgreSQL's programs are unpacked; null for the usual place
 * @param superuserPassword of the server that is backed up, and so of its copies
 * @param people how many people of its own it erases
 * @param reportTo address of the DPO
 * @param reportIn language of the report
 */
@ConfigurationProperties("astrasonic.drill")
record DrillSettings(
        @DefaultValue(".data/drill") Path directory,
        @DefaultValue(".data/reports") Path reports,
        @Nullable Path programs,
        @DefaultValue("") String superuserPassword,
        @DefaultValue("12") int people,
        @DefaultValue("privacy@astrasonic.ai") String reportTo,
        @DefaultValue("en") Locale reportIn) {

    private static final int MOST_PEOPLE = 1_000;

    DrillSettings {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException(
                    "A drill erases between 1 and " + MOST_PEOPLE + " people of its own, not " + people);
        }
    }

    @Override
    public String toString() {
        return "DrillSettings[" + directory + ", " + people + "]";
    }
}
