package ai.astrasonic.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the database is and the password of each role ({@code provision/roles.sql}). The role names are fixed; a
 * password has no default.
 *
 * @param url JDBC URL of the one database
 */
@ConfigurationProperties("astrasonic.database")
public record DatabaseProperties(
        String url,
        String ownerPassword,
        String appPassword,
        String retentionPassword,
        String exportPassword,
        String auditPassword,
        String checkPassword) {

    public static final String OWNER = "astrasonic_owner";
    public static final String APP = "astrasonic_app";
    public static final String RETENTION = "astrasonic_retention";
    public static final String EXPORT = "astrasonic_export";
    public static final String AUDIT = "astrasonic_audit";
    public static final String CHECK = "astrasonic_check";
}
