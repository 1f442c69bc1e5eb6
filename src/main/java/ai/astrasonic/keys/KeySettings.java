package ai.astrasonic.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are.
 *
 * @param directory a folder outside the database, such as a mounted secret; unset means a folder for this machine alone
 * @param create makes keys that are missing; unset means only when no directory was named
 */
@ConfigurationProperties("astrasonic.keys")
public record KeySettings(
        @Nullable Path directory, @Nullable Boolean create) {

    Path folder() {
        return directory == null ? Path.of(".data", "keys") : directory;
    }

    boolean mayCreate() {
        return create == null ? directory == null : create;
    }
}
