package ai.astrasonic.finance.auditcheck;

import org.jspecify.annotations.Nullable;

/** What is defined is defined once, and what is used is defined: rules [0001], [0002], [0003] and the references. */
final class Definitions implements Rule {

    private final Findings findings;
    private final IdSet customers;
    private final IdSet accounts;
    private final IdSet rgsCodes;
    private final IdSet vatCodes;
    private final IdSet periods;

    Definitions(Findings findings, IdBudget budget) {
        this.findings = findings;
        this.customers = new IdSet(budget);
        this.accounts = new IdSet(budget);
        this.rgsCodes = new IdSet(budget);
        this.vatCodes = new IdSet(budget);
        this.periods = new IdSet(budget);
    }

    @Override
    public void end(String element, Element content, Element parent) {
        switch (element) {
            case "customerSupplier" -> define(customers, content.get("custSupID"), AuditRule.CUSTOMER_UNIQUE);
            case "ledgerAccount" -> {
                define(accounts, content.get("accID"), AuditRule.ACCOUNT_UNIQUE);
                define(rgsCodes, content.get("RGScode"), AuditRule.RGS_UNIQUE);
            }
            case "vatCode" -> vatCode(content);
            case "period" -> define(periods, period(content), AuditRule.PERIOD_UNIQUE);
            case "obLine" -> use(accounts, content.get("accID"), AuditRule.ACCOUNT_DEFINED);
            case "journal" -> use(accounts, content.get("offsetAccID"), AuditRule.ACCOUNT_DEFINED);
            case "transaction" -> use(periods, period(content), AuditRule.PERIOD_DEFINED);
            case "trLine" -> {
                use(accounts, content.get("accID"), AuditRule.ACCOUNT_DEFINED);
                use(customers, content.get("custSupID"), AuditRule.CUSTOMER_DEFINED);
            }
            case "obSbLine", "sbLine" -> use(customers, content.get("custSupID"), AuditRule.CUSTOMER_DEFINED);
            case "vat" -> use(vatCodes, content.get("vatID"), AuditRule.VAT_CODE_DEFINED);
            default -> {}
        }
    }

    private void vatCode(Element code) {
        define(vatCodes, code.get("vatID"), AuditRule.VAT_CODE_UNIQUE);
        use(accounts, code.get("vatToPayAccID"), AuditRule.ACCOUNT_DEFINED);
        use(accounts, code.get("vatToClaimAccID"), AuditRule.ACCOUNT_DEFINED);
    }

    private static @Nullable String period(Element content) {
        return PeriodNumber.of(content.get("periodNumber")).map(String::valueOf).orElse(null);
    }

    private void define(IdSet ids, @Nullable String id, AuditRule unique) {
        findings.addIf(id != null && !ids.add(id), unique);
    }

    private void use(IdSet ids, @Nullable String id, AuditRule defined) {
        if (id != null && !ids.contains(id)) {
            findings.add(defined, Shown.of(id));
        }
    }
}
