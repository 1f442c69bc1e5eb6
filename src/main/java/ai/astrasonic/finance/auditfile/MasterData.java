package ai.astrasonic.finance.auditfile;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Everything before the transactions. */
final class MasterData {

    private final XmlOut xml;
    private final Fields fields;
    private final boolean newest;

    MasterData(XmlOut xml, Fields fields, AuditFileVersion version) {
        this.xml = xml;
        this.fields = fields;
        this.newest = version == AuditFileVersion.V4_0;
    }

    void header(AuditHeader header) {
        xml.start("header");
        fields.text("fiscalYear", header.fiscalYear(), "header");
        fields.plain("startDate", header.start());
        fields.plain("endDate", header.end());
        fields.plain("curCode", header.currency());
        fields.plain("dateCreated", header.created());
        fields.text("softwareDesc", header.software(), "header");
        fields.text("softwareVersion", header.softwareVersion(), "header");
        xml.end();
    }

    void company(AuditCompany company) {
        xml.start("company");
        fields.text(newest ? "Commercenr" : "companyIdent", company.commerceNumber(), "company");
        fields.text("companyName", company.name(), "company");
        fields.plain("taxRegistrationCountry", company.taxCountry());
        fields.text("taxRegIdent", company.taxNumber(), "company");
        if (company.address() != null) {
            address(company.address());
        }
    }

    private void address(AuditAddress address) {
        xml.start("streetAddress");
        fields.text("streetname", address.street(), "company");
        fields.text("number", address.number(), "company");
        fields.text("numberExtension", address.numberExtension(), "company");
        fields.text("city", address.city(), "company");
        fields.text("postalCode", address.postalCode(), "company");
        fields.country("country", address.country(), "company");
        xml.end();
    }

    void customerSupplier(CustomerSupplier party) {
        xml.start("customerSupplier");
        fields.id("custSupID", party.id());
        fields.text("custSupName", party.name(), party.id());
        fields.country("taxRegistrationCountry", party.country(), party.id());
        fields.text("taxRegIdent", party.vatNumber(), party.id());
        fields.plain("custSupTp", party.kind().code());
        xml.end();
    }

    void account(LedgerAccount account) {
        xml.start("ledgerAccount");
        fields.id("accID", account.id());
        fields.text("accDesc", account.description(), account.id());
        fields.plain("accTp", account.kind().code());
        if (newest) {
            fields.text("RGScode", account.rgsCode(), account.id());
        }
        xml.end();
    }

    void vatCode(VatCode code) {
        xml.start("vatCode");
        fields.id("vatID", code.id());
        fields.text("vatDesc", code.description(), code.id());
        fields.optionalId("vatToPayAccID", code.toPayAccount());
        fields.optionalId("vatToClaimAccID", code.toClaimAccount());
        xml.end();
    }

    void period(AuditPeriod period) {
        xml.start("period");
        fields.plain("periodNumber", period.number());
        fields.plain("startDatePeriod", period.start());
        fields.plain("endDatePeriod", period.end());
        xml.end();
    }

    void openingBalance(List<OpeningLine> lines, LocalDate date) {
        if (!newest) {
            fields.plain("opBalDate", date);
        }
        var debit = sum(lines, line -> line.side() == Side.DEBIT);
        var credit = sum(lines, line -> line.side() == Side.CREDIT);
        fields.plain("linesCount", lines.size());
        fields.plain("totalDebit", AuditAmounts.text(debit));
        fields.plain("totalCredit", AuditAmounts.text(credit));
        lines.forEach(this::openingLine);
        if (!debit.equals(credit)) {
            throw new IllegalStateException("The opening balance does not balance: " + debit + " and " + credit);
        }
    }

    private void openingLine(OpeningLine line) {
        xml.start("obLine");
        fields.id("nr", line.number());
        fields.id("accID", line.account());
        fields.amount("amnt", "amntTp", line.amount(), line.side());
        xml.end();
    }

    private static BigInteger sum(List<OpeningLine> lines, Predicate<OpeningLine> which) {
        var sum = new Sum();
        for (var line : lines) {
            if (which.test(line)) {
                sum.add(line.amount());
            }
        }
        return sum.value();
    }
}
