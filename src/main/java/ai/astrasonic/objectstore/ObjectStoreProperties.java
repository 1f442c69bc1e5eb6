package ai.astrasonic.objectstore;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** Where the two stores are. */
@Validated
@ConfigurationProperties("astrasonic.stores")
public record ObjectStoreProperties(
        @NotNull @Valid Store primary, @NotNull @Valid Store disasterRecovery) {

    /**
     * How to reach one store.
     *
     * @param region an EU region, or the policy's promise about the EEA (PROC-4) is broken
     * @param partSize how much of an object is in memory at once, 5 MB at least
     * @param storageClass empty for the store's usual one; {@code DEEP_ARCHIVE} for the archive
     * @param encryption asks the store to encrypt at rest with AES-256, where it does not by itself
     */
    public record Store(
            @NotNull URI endpoint,
            @NotBlank String region,
            @NotBlank String bucket,
            @NotBlank String accessKey,
            @NotBlank String secretKey,
            @DefaultValue("8MB") DataSize partSize,
            @DefaultValue("") String storageClass,
            @DefaultValue("false") boolean encryption) {

        @Override
        public String toString() {
            return "Store[" + endpoint + ", " + region + ", " + bucket + "]";
        }
    }
}
