package ai.astrasonic.library;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much an import may ask of us.
 *
 * @param largestFile a library of 500,000 tracks with its beat grids fits well into the default
 * @param atOnce imports that run side by side; each holds a database connection while its file arrives
 */
@Validated
@ConfigurationProperties("astrasonic.library")
public record LibraryProperties(
        @NotNull @DefaultValue("1GB") DataSize largestFile,
        @Min(1) @DefaultValue("4") int atOnce) {}
