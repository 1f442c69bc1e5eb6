package ai.astrasonic.processors;

import ai.astrasonic.shared.Controller;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world of the register: a DPO who files contracts, reviews and the rest, one after the other. */
@DatabaseTest
abstract class RegisterStories {

    static final String DPO = "dieuwke";
    static final String WHY = "Found in the contract folder";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final byte[] PDF = "%PDF-1.7\nsigned\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    RecipientFilings filings;

    @Autowired
    RecipientRegister register;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    JdbcClient asSuperuser() {
        return JdbcClient.create(database.superuser());
    }

    UUID file(Function<RecipientFilings, UUID> act) {
        clock.advance(Duration.ofSeconds(1));
        return SignIn.as(DPO, () -> act.apply(filings));
    }

    RegisterEntry entry(String recipient) {
        return SignIn.as(DPO, () -> register.get(recipient));
    }

    List<RegisterFinding.Kind> kinds(String recipient) {
        return entry(recipient).findings().stream().map(RegisterFinding::kind).toList();
    }

    static Map<Duty, DutyCheck> every() {
        return Arrays.stream(Duty.values())
                .collect(Collectors.toMap(
                        Function.identity(), duty -> new DutyCheck(DutyCheck.Answer.YES, "2." + duty.ordinal())));
    }

    static NewAgreement agreement() {
        return agreement(LocalDate.of(2026, 1, 15), null);
    }

    static NewAgreement agreement(LocalDate signedOn, @Nullable LocalDate validUntil) {
        return new NewAgreement(
                "2026-01",
                signedOn,
                "Dieuwke de Vries",
                validUntil,
                new NewAgreement.Terms(30, 48, 90),
                every(),
                "dpa.pdf",
                PDF);
    }

    static TransferBasis clauses(int module) {
        return new TransferBasis(
                TransferSafeguard.STANDARD_CONTRACTUAL_CLAUSES,
                module,
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2027, 2, 1));
    }

    void noon(LocalDate day) {
        clock.set(day.atTime(12, 0).atZone(Controller.ZONE).toInstant());
    }
}
