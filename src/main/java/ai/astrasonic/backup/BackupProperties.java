package ai.astrasonic.backup;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the cloud backup.
 *
 * @param quota what a person may back up, unless told otherwise
 * @param uploadLimit an upload that takes longer is given up and its content removed
 * @param partsLimit an upload in parts that is not completed by then is given up
 * @param partSize how long a part is, unless the file would have too many
 */
@Validated
@ConfigurationProperties("astrasonic.backup")
public record BackupProperties(
        @NotNull @DefaultValue("200GB") DataSize quota,
        @NotNull @DefaultValue("24h") Duration uploadLimit,
        @NotNull @DefaultValue("7d") Duration partsLimit,
        @NotNull @DefaultValue("16MB") DataSize partSize) {}
