package ai.astrasonic.finance.auditfile;

import ai.astrasonic.shared.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Books of one year, the same for the same seed: sales with VAT in several currencies, odd texts and amounts of any size. */
public final class Books {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final String[] CURRENCIES = {"USD", "GBP", "JPY", "CHF", "KWD"};
    private static final String[] TEXTS = {
        "Abonnement", "a < b & \"c\" > 'd'", "Žluťoučký kůň 🎧", "tab\tand\nline\rend", "]]>", " "
    };

    private final Random random;
    private final List<AuditTransaction> transactions = new ArrayList<>();
    private final List<List<AuditLine>> lines = new ArrayList<>();

    private Books(long seed, int size) {
        random = new Random(seed);
        for (int number = 1; number <= size; number++) {
            sale(number);
        }
    }

    public static Books of(long seed, int transactions) {
        return new Books(seed, transactions);
    }

    private void sale(int number) {
        var day = START.plusDays(random.nextInt(365));
        long net = switch (random.nextInt(20)) {
            case 0 -> 0;
            case 1 -> random.nextLong(Long.MAX_VALUE / 2);
            default -> random.nextInt(100_000);
        };
        long vat = BigDecimal.valueOf(net)
                .multiply(new BigDecimal("0.21"))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        var customer = "C" + (1 + random.nextInt(50));
        var side = random.nextInt(10) == 0 ? Side.CREDIT : Side.DEBIT;
        var other = side == Side.DEBIT ? Side.CREDIT : Side.DEBIT;
        var text = TEXTS[random.nextInt(TEXTS.length)];
        transactions.add(new AuditTransaction("" + number, text, day.getMonthValue(), day, "Stripe"));
        lines.add(List.of(
                line("1", "1110", day, net + vat, side, customer, null, original()),
                line(
                        "2",
                        "8000",
                        day,
                        net,
                        other,
                        customer,
                        new LineVat("NL21", new BigDecimal("21.000"), vat, other),
                        null),
                line("3", "1500", day, vat, other, customer, null, null)));
    }

    private @Nullable Money original() {
        return random.nextInt(3) > 0
                ? null
                : Money.of(random.nextInt(1_000_000), CURRENCIES[random.nextInt(CURRENCIES.length)]);
    }

    private static AuditLine line(
            String number,
            String account,
            LocalDate day,
            long amount,
            Side side,
            String customer,
            @Nullable LineVat vat,
            @Nullable Money original) {
        return new AuditLine(
                number, account, "txn_" + number, day, null, amount, side, customer, "2025-" + number, vat, original);
    }

    public AuditTotals totals() {
        var debit = new Sum();
        var credit = new Sum();
        lines.stream()
                .flatMap(List::stream)
                .forEach(line -> (line.side() == Side.DEBIT ? debit : credit).add(line.amount()));
        long count = lines.stream().mapToLong(List::size).sum();
        return new AuditTotals(transactions.size(), count, debit.value(), credit.value());
    }

    public byte[] written(AuditFileVersion version) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = AuditFileWriter.to(out, version)) {
            writeTo(writer);
        }
        return out.toByteArray();
    }

    public AuditFileWritten writeTo(AuditFileWriter writer) {
        masterData(writer);
        writer.transactions(totals());
        for (var journal : List.of(
                new Journal("VRK", "Verkoopboek", Journal.Kind.SALES),
                new Journal("MEM", "Memoriaal", Journal.Kind.MEMO))) {
            writer.journal(journal);
            int middle = transactions.size() / 2;
            boolean first = journal.id().equals("VRK");
            for (int i = first ? 0 : middle; i < (first ? middle : transactions.size()); i++) {
                writer.transaction(transactions.get(i));
                lines.get(i).forEach(writer::line);
            }
        }
        return writer.finish();
    }

    static void masterData(AuditFileWriter writer) {
        writer.begin(
                new AuditHeader(
                        "2025", START, LocalDate.of(2025, 12, 31), "EUR", LocalDate.of(2026, 1, 5), "Astrasonic", "1"),
                new AuditCompany("00000000", "Astrasonic B.V.", "NL", "NL000000000B00", AuditAddress.of("NL")));
        for (int i = 1; i <= 50; i++) {
            writer.customerSupplier(new CustomerSupplier(
                    "C" + i, null, i % 2 == 0 ? "DE" : "NL", null, CustomerSupplier.Kind.CUSTOMER));
        }
        writer.account(new LedgerAccount("1110", "Stripe saldo", LedgerAccount.Kind.BALANCE, null));
        writer.account(new LedgerAccount("1500", "Te betalen btw", LedgerAccount.Kind.BALANCE, null));
        writer.account(new LedgerAccount("8000", "Omzet", LedgerAccount.Kind.PROFIT_AND_LOSS, null));
        writer.vatCode(new VatCode("NL21", "NL 21 %", "1500", null));
        for (int month = 1; month <= 12; month++) {
            var first = START.withMonth(month);
            writer.period(new AuditPeriod(month, first, first.plusMonths(1).minusDays(1)));
        }
        writer.openingBalance(List.of(
                new OpeningLine("1", "1110", 10_000, Side.DEBIT), new OpeningLine("2", "1500", 10_000, Side.CREDIT)));
    }
}
