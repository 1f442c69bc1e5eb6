package ai.astrasonic.reports;

import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.reports.CertificateStatement.Audience;
import ai.astrasonic.reports.kit.Attachment;
import ai.astrasonic.reports.kit.Attachment.Relation;
import ai.astrasonic.shared.Roles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Makes certificates of erasure: the same data gives the same bytes, signed with the key in use. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class ErasureCertificates {

    private final Signatures signatures;

    ErasureCertificates(Signatures signatures) {
        this.signatures = signatures;
    }

    /** The certificate as a PDF/A-3a file with its data, the signature and the public key inside. */
    public byte[] certificate(CertificateData data, Audience audience, Locale language) {
        var draft = new CertificateStatement(
                audience, language.getLanguage(), CertificateNames.of(data, language), "", signatures.keyId(), data);
        var pages = CertificateFile.pagesSha256(pdf(draft, List.of()));
        var statement = new CertificateStatement(audience, draft.language(), draft.names(), pages, draft.keyId(), data);
        return pdf(statement, signed(statement));
    }

    private List<Attachment> signed(CertificateStatement statement) {
        var json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(statement);
        var key = signatures.publicKeyPem().getBytes(StandardCharsets.US_ASCII);
        return List.of(
                new Attachment(
                        CertificateStatement.FILE,
                        "application/json",
                        "The data of this certificate",
                        Relation.DATA,
                        json),
                new Attachment(
                        CertificateStatement.SIGNATURE,
                        "application/octet-stream",
                        "Ed25519 signature over " + CertificateStatement.FILE,
                        Relation.SUPPLEMENT,
                        signatures.sign(json)),
                new Attachment(
                        CertificateStatement.KEY,
                        "application/x-pem-file",
                        "Public key of the signature",
                        Relation.SUPPLEMENT,
                        key));
    }

    private byte[] pdf(CertificateStatement statement, List<Attachment> attachments) {
        try {
            var out = new ByteArrayOutputStream();
            ErasureCertificate.write(statement, signatures.fingerprint(), attachments, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Certificate of erasure " + statement.certificate().erasure(), e);
        }
    }
}
