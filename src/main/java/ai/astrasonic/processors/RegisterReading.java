package ai.astrasonic.processors;

import ai.astrasonic.processors.SignedAgreement.AgreementFile;
import ai.astrasonic.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the newest filings of every kind, of all recipients at once. */
@Component
class RegisterReading {

    private static final String NEWEST = """
            SELECT DISTINCT ON (f.recipient, f.item) f.*, d.* FROM recipient_filing f JOIN %s d ON d.filing_id = f.id
            WHERE f.kind = '%s' ORDER BY f.recipient, f.item, f.filed_at DESC, f.id DESC""";

    private static final String AGREEMENT =
            "(SELECT filing_id, version, signed_on, signed_by, valid_until, notice_days,"
                    + " breach_hours, deletion_days, file_name, octet_length(file) AS size, sha256 FROM recipient_agreement)";

    private final Recipients recipients;
    private final JdbcClient jdbc;

    RegisterReading(Recipients recipients, DataSource dataSource) {
        this.recipients = recipients;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** In the order of the register. */
    List<Dossier> dossiers() {
        var agreements = byRecipient(agreements());
        var reviews = byRecipient(newest(FilingKind.REVIEW, "recipient_review", RegisterReading::review));
        var transfers = byRecipient(newest(FilingKind.TRANSFER, "recipient_transfer", RegisterReading::transfer));
        var certificates = newest(FilingKind.CERTIFICATE, "recipient_certificate", RegisterReading::certificate);
        var chains = byRecipient(chains());
        var frameworks = byRecipient(newest(FilingKind.FRAMEWORK, "recipient_framework", RegisterReading::framework));
        var facts = newest(FilingKind.FACT, "recipient_fact", RegisterReading::fact);
        return recipients.all().stream()
                .map(recipient -> new Dossier(
                        recipient,
                        agreements.get(recipient.key()),
                        reviews.get(recipient.key()),
                        transfers.get(recipient.key()),
                        of(recipient, certificates),
                        chains.get(recipient.key()),
                        frameworks.get(recipient.key()),
                        facts(of(recipient, facts))))
                .toList();
    }

    Adequacy adequacy() {
        return new Adequacy(
                Adequacy.published(),
                jdbc.sql("SELECT f.*, r.* FROM recipient_filing f JOIN adequacy_ruling r ON r.filing_id = f.id")
                        .query((row, n) -> new OnFile<>(
                                filed(row),
                                new AdequacyRuling(
                                        row.getString("item"), row.getBoolean("in_force"), day(row, "effective_on"))))
                        .list());
    }

    /** The newest first. */
    List<Filed> history(String recipient) {
        return jdbc.sql("SELECT * FROM recipient_filing WHERE recipient = ? ORDER BY filed_at DESC, id DESC")
                .param(recipient)
                .query((row, n) -> filed(row))
                .list();
    }

    Optional<byte[]> agreementText(UUID filing) {
        return jdbc.sql("SELECT file FROM recipient_agreement WHERE filing_id = ?")
                .param(filing)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private List<OnFile<SignedAgreement>> agreements() {
        Map<UUID, Map<Duty, DutyCheck>> duties = new HashMap<>();
        jdbc.sql("SELECT * FROM recipient_agreement_duty").query(row -> {
            duties.computeIfAbsent(row.getObject("filing_id", UUID.class), id -> new EnumMap<>(Duty.class))
                    .put(
                            Duty.valueOf(row.getString("duty")),
                            new DutyCheck(DutyCheck.Answer.valueOf(row.getString("answer")), row.getString("clause")));
        });
        return newest(FilingKind.AGREEMENT, AGREEMENT, row -> agreement(row, duties));
    }

    private List<OnFile<SubProcessorChain>> chains() {
        Map<UUID, List<SubProcessor>> members = new HashMap<>();
        jdbc.sql("SELECT * FROM recipient_chain_member").query(row -> {
            members.computeIfAbsent(row.getObject("filing_id", UUID.class), id -> new ArrayList<>())
                    .add(new SubProcessor(
                            row.getString("name"),
                            row.getString("country"),
                            row.getString("service"),
                            maybe(row, "since")));
        });
        return newest(
                FilingKind.CHAIN,
                "recipient_chain",
                row -> new SubProcessorChain(
                        row.getString("source"),
                        day(row, "taken_on"),
                        members.getOrDefault(row.getObject("filing_id", UUID.class), List.of())));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<OnFile<T>> newest(FilingKind kind, String details, Row<T> what) {
        return jdbc.sql(NEWEST.formatted(details, kind.name()))
                .query((row, n) -> new OnFile<>(filed(row), what.read(row)))
                .list();
    }

    private static <T> Map<String, OnFile<T>> byRecipient(List<OnFile<T>> filings) {
        return filings.stream()
                .collect(Collectors.toMap(
                        filing -> Objects.requireNonNull(filing.filed().recipient()), Function.identity()));
    }

    private static <T> List<OnFile<T>> of(Recipient recipient, List<OnFile<T>> filings) {
        return filings.stream()
                .filter(filing -> recipient.key().equals(filing.filed().recipient()))
                .toList();
    }

    private static Map<CareFact, StatedFact> facts(List<OnFile<StatedFact>> filings) {
        return filings.stream()
                .collect(Collectors.toMap(
                        filing -> CareFact.valueOf(filing.filed().item()), OnFile::what));
    }

    private static SignedAgreement agreement(ResultSet row, Map<UUID, Map<Duty, DutyCheck>> duties)
            throws SQLException {
        return new SignedAgreement(
                row.getString("version"),
                day(row, "signed_on"),
                row.getString("signed_by"),
                maybe(row, "valid_until"),
                number(row, "notice_days"),
                number(row, "breach_hours"),
                number(row, "deletion_days"),
                new AgreementFile(row.getString("file_name"), row.getLong("size"), row.getString("sha256")),
                duties.getOrDefault(row.getObject("filing_id", UUID.class), Map.of()));
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(day(row, "done_on"), day(row, "next_due"));
    }

    private static TransferBasis transfer(ResultSet row) throws SQLException {
        return new TransferBasis(
                TransferSafeguard.valueOf(row.getString("safeguard")),
                number(row, "module"),
                maybe(row, "signed_on"),
                maybe(row, "assessed_on"),
                maybe(row, "review_on"));
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(row.getString("item"), day(row, "issued_on"), day(row, "expires_on"));
    }

    private static FrameworkCheck framework(ResultSet row) throws SQLException {
        return new FrameworkCheck(day(row, "checked_on"), row.getBoolean("active"), maybe(row, "active_until"));
    }

    private static StatedFact fact(ResultSet row) throws SQLException {
        var value = row.getString("value");
        return new StatedFact(new LocalText(value, value), Certainty.valueOf(row.getString("certainty")));
    }

    private static Filed filed(ResultSet row) throws SQLException {
        return new Filed(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                FilingKind.valueOf(row.getString("kind")),
                row.getString("item"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getString("filed_by"),
                row.getString("reason"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate maybe(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
