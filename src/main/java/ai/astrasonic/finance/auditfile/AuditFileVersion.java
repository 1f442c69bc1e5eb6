package ai.astrasonic.finance.auditfile;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The versions of the audit file that are written and checked here. From 1 January 2027 the tax administration takes only 4.0. */
public enum AuditFileVersion {
    V3_2("3.2", "http://www.auditfiles.nl/XAF/3.2", "XmlAuditfileFinancieel3.2.xsd"),
    V4_0(
            "4.0",
            "http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0",
            "XmlAuditfileFinancieel4.0.xsd");

    private final String number;
    private final String namespace;
    private final String schema;

    AuditFileVersion(String number, String namespace, String schema) {
        this.number = number;
        this.namespace = namespace;
        this.schema = schema;
    }

    public String number() {
        return number;
    }

    public String namespace() {
        return namespace;
    }

    /** The official schema, as it was published. */
    public InputStream schema() {
        return Objects.requireNonNull(AuditFileVersion.class.getResourceAsStream("/auditfile/" + schema));
    }

    public static Optional<AuditFileVersion> ofNamespace(String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace.equals(namespace))
                .findFirst();
    }
}
