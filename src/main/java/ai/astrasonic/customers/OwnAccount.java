package ai.astrasonic.customers;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Sha256;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One's own account as it stands. */
public record OwnAccount(
        AccountId id,
        String email,
        @Nullable String displayName,
        @Nullable String language,
        @Nullable String country) {

    /** Stands for exactly this content: whoever changes it says by this what they had seen. */
    public String version() {
        return Sha256.of(Stream.of(id, email, displayName, language, country)
                .map(String::valueOf)
                .collect(Collectors.joining("\n")));
    }
}
