package ai.astrasonic.finance.auditcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Ways to break a good file, and the rules that each one breaks. */
final class Corruptions {

    /** One of them. */
    record Corruption(String what, Set<AuditRule> rules, UnaryOperator<String> change) {

        @Override
        public String toString() {
            return what;
        }
    }

    private final List<Corruption> all = new ArrayList<>();

    static List<Corruption> of40() {
        var corruptions = new Corruptions();
        corruptions.definitions();
        corruptions.references();
        corruptions.totals();
        corruptions.numbers();
        corruptions.days();
        corruptions.schema();
        corruptions.opening();
        corruptions.notes();
        corruptions.file();
        return corruptions.all;
    }

    private void definitions() {
        replace(
                "a customer defined twice",
                "<custSupID>C0002</custSupID>\n",
                "<custSupID>C0001</custSupID>\n",
                AuditRule.CUSTOMER_UNIQUE,
                AuditRule.CUSTOMER_DEFINED);
        replace(
                "an account defined twice",
                "<accID>4710</accID>\n        <accDesc>",
                "<accID>4700</accID>\n        <accDesc>",
                AuditRule.ACCOUNT_UNIQUE,
                AuditRule.ACCOUNT_DEFINED);
        add(
                "an RGS code used twice",
                text -> text.replace("<accTp>B</accTp>", "<accTp>B</accTp><RGScode>BLim</RGScode>"),
                AuditRule.RGS_UNIQUE);
        replace(
                "a VAT code defined twice",
                "<vatID>NON-EU</vatID>\n        <vatDesc>",
                "<vatID>NL21</vatID>\n        <vatDesc>",
                AuditRule.VAT_CODE_UNIQUE,
                AuditRule.VAT_CODE_DEFINED);
        replace("a period defined twice", "<periodNumber>12<", "<periodNumber>11<", AuditRule.PERIOD_UNIQUE);
        add(
                "two journals of one id",
                text -> text.replaceAll("<jrnID>[^<]*<", "<jrnID>VRK<"),
                AuditRule.JOURNAL_UNIQUE);
    }

    private void references() {
        replace(
                "an account that nobody defined",
                "<accID>1110</accID>\n            <docRef>txn_A1<",
                "<accID>1111</accID>\n            <docRef>txn_A1<",
                AuditRule.ACCOUNT_DEFINED);
        replace(
                "an unknown account in the opening balance",
                "<accID>0500</accID>\n        <amnt>",
                "<accID>0501</accID>\n        <amnt>",
                AuditRule.ACCOUNT_DEFINED);
        replace(
                "an unknown account of a VAT code",
                "<vatToPayAccID>1510<",
                "<vatToPayAccID>1511<",
                AuditRule.ACCOUNT_DEFINED);
        replace(
                "a customer that nobody defined",
                "<custSupID>C0001</custSupID>\n            <invRef>",
                "<custSupID>C9999</custSupID>\n            <invRef>",
                AuditRule.CUSTOMER_DEFINED);
        replace(
                "a VAT code that nobody defined",
                "<vatID>NL21</vatID>\n              <vatPerc>",
                "<vatID>NL22</vatID>\n              <vatPerc>",
                AuditRule.VAT_CODE_DEFINED);
        replace(
                "a period that nobody defined",
                "<periodNumber>10</periodNumber>\n          <trDt>",
                "<periodNumber>13</periodNumber>\n          <trDt>",
                AuditRule.PERIOD_DEFINED);
        add(
                "no customers at all",
                text -> text.replaceAll("(?s)<customersSuppliers>.*</customersSuppliers>", ""),
                AuditRule.CUSTOMER_DEFINED);
    }

    private void totals() {
        replace("a count of lines that is wrong", "<linesCount>20<", "<linesCount>21<", AuditRule.LINES_COUNT);
        replace(
                "a count of the opening balance that is wrong",
                "<linesCount>2<",
                "<linesCount>3<",
                AuditRule.OPENING_LINES_COUNT);
        replace(
                "a debit total that is wrong",
                "<totalDebit>88.00<",
                "<totalDebit>88.01<",
                AuditRule.TRANSACTIONS_DEBIT);
        replace(
                "a credit total that is wrong",
                "<totalCredit>88.00<",
                "<totalCredit>87.99<",
                AuditRule.TRANSACTIONS_CREDIT);
        replace(
                "a debit total of the opening balance that is wrong",
                "<totalDebit>100.00<",
                "<totalDebit>100.01<",
                AuditRule.OPENING_DEBIT);
        replace(
                "a credit total of the opening balance that is wrong",
                "<totalCredit>100.00<",
                "<totalCredit>10.00<",
                AuditRule.OPENING_CREDIT);
        add(
                "an opening balance that does not balance",
                text -> text.replace("<totalDebit>100.00<", "<totalDebit>101.00<")
                        .replaceFirst("<amnt>100.00<", "<amnt>101.00<"),
                AuditRule.OPENING_BALANCED);
        replace(
                "an amount that is a cent off",
                "<amnt>12.10<",
                "<amnt>12.11<",
                AuditRule.TRANSACTION_BALANCED,
                AuditRule.TRANSACTIONS_BALANCED,
                AuditRule.TRANSACTIONS_DEBIT);
        add(
                "two transactions that balance only together",
                text -> text.replaceFirst("<amnt>12.10<", "<amnt>12.20<").replaceFirst("<amnt>11.90<", "<amnt>11.80<"),
                AuditRule.TRANSACTION_BALANCED);
        add(
                "a line on the wrong side",
                text -> text.replaceFirst("<amnt>12.10</amnt>(\\s*)<amntTp>D<", "<amnt>12.10</amnt>$1<amntTp>C<"),
                AuditRule.TRANSACTION_BALANCED,
                AuditRule.TRANSACTIONS_BALANCED,
                AuditRule.TRANSACTIONS_DEBIT,
                AuditRule.TRANSACTIONS_CREDIT);
        add(
                "a line taken out",
                text -> text.replaceFirst("(?s)<trLine>.*?</trLine>", ""),
                AuditRule.LINES_COUNT,
                AuditRule.TRANSACTION_BALANCED,
                AuditRule.TRANSACTIONS_BALANCED,
                AuditRule.TRANSACTIONS_DEBIT);
        add(
                "a transaction taken out",
                text -> text.replaceFirst("(?s)<transaction>.*?</transaction>", ""),
                AuditRule.LINES_COUNT,
                AuditRule.TRANSACTIONS_DEBIT,
                AuditRule.TRANSACTIONS_CREDIT);
    }

    private void numbers() {
        replace(
                "two transactions of one number",
                "<nr>2</nr>\n          <desc>",
                "<nr>1</nr>\n          <desc>",
                AuditRule.TRANSACTION_NUMBER_UNIQUE);
        replace(
                "two lines of one number",
                "<nr>2</nr>\n            <accID>",
                "<nr>1</nr>\n            <accID>",
                AuditRule.LINE_NUMBER_UNIQUE);
        replace(
                "two opening lines of one number",
                "<nr>2</nr>\n        <accID>",
                "<nr>1</nr>\n        <accID>",
                AuditRule.OPENING_NUMBER_UNIQUE);
    }

    private void days() {
        replace(
                "a year that ends before it begins",
                "<endDate>2026-12-31<",
                "<endDate>2025-12-31<",
                AuditRule.YEAR_DATES,
                AuditRule.PERIOD_DATES,
                AuditRule.DATE_IN_YEAR);
        replace("another financial year than its days", "<fiscalYear>2026<", "<fiscalYear>2024<", AuditRule.YEAR_DATES);
        replace(
                "a period that ends before it begins",
                "<endDatePeriod>2026-03-31<",
                "<endDatePeriod>2026-02-28<",
                AuditRule.PERIOD_DATES);
        replace("a transaction of another year", "<trDt>2026-10-05<", "<trDt>2027-10-05<", AuditRule.DATE_IN_YEAR);
        replace("a transaction of another period", "<trDt>2026-10-05<", "<trDt>2026-09-30<", AuditRule.DATE_IN_PERIOD);
    }

    private void schema() {
        replace("an element that is missing", "<curCode>EUR</curCode>\n", "", AuditRule.SCHEMA_STRUCTURE);
        replace(
                "an element that nobody knows",
                "<custSupTp>C</custSupTp>",
                "<custSupTp>C</custSupTp><x/>",
                AuditRule.SCHEMA_STRUCTURE);
        replace("an account of no kind", "<accTp>P<", "<accTp>X<", AuditRule.SCHEMA_VALUE);
        replace("a day that is none", "<dateCreated>2027-01-15<", "<dateCreated>2027-02-30<", AuditRule.SCHEMA_VALUE);
        replace("a third decimal", "<vatAmnt>2.10<", "<vatAmnt>2.101<", AuditRule.SCHEMA_VALUE);
        replace("a thousands separator", "<totalDebit>88.00<", "<totalDebit>1,088.00<", AuditRule.SCHEMA_VALUE);
        replace(
                "a name that is too long",
                "<custSupID>C0001</custSupID>\n        <tax",
                "<custSupID>C0001</custSupID><custSupName>" + "x".repeat(51) + "</custSupName>\n        <tax",
                AuditRule.SCHEMA_LENGTH);
        replace("an attribute that nobody knows", "<header>", "<header kind=\"x\">", AuditRule.SCHEMA_STRUCTURE);
    }

    private void opening() {
        replace(
                "the opening balance booked twice",
                "<periodNumber>10</periodNumber>\n          <trDt>",
                "<periodNumber>0</periodNumber>\n          <trDt>",
                AuditRule.OPENING_TWICE,
                AuditRule.PERIOD_DEFINED);
        add(
                "the opening balance as transactions",
                text -> text.replaceAll("(?s)<openingBalance>.*</openingBalance>", "")
                        .replaceFirst("<jrnTp>S<", "<jrnTp>O<"),
                AuditRule.OPENING_AS_TRANSACTIONS);
    }

    private void notes() {
        add(
                "no opening balance",
                text -> text.replaceAll("(?s)<openingBalance>.*</openingBalance>", ""),
                AuditRule.OPENING_MISSING);
        add(
                "negative amounts",
                text -> text.replaceFirst("<amnt>100.00</amnt>(\\s*)<amntTp>D<", "<amnt>-100.00</amnt>$1<amntTp>C<")
                        .replace("<totalCredit>100.00<", "<totalCredit>0.00<")
                        .replace("<totalDebit>100.00<", "<totalDebit>0.00<"),
                AuditRule.NEGATIVE_AMOUNT);
        replace("VAT that no percentage gives", "<vatAmnt>2.10<", "<vatAmnt>3.33<", AuditRule.VAT_IMPLAUSIBLE);
        replace("a currency that nobody has", "<curCode>EUR<", "<curCode>EUX<", AuditRule.CURRENCY_CODE);
        replace("a country that nobody knows", "<country>DE<", "<country>QX<", AuditRule.COUNTRY_CODE);
        add(
                "a transaction without lines",
                text -> text.replace(
                        "</journal>",
                        "<transaction><nr>99</nr><periodNumber>1</periodNumber><trDt>2026-01-01</trDt></transaction></journal>"),
                AuditRule.EMPTY_TRANSACTION);
    }

    private void file() {
        add("cut off", text -> text.substring(0, text.length() - 200), AuditRule.CUT_OFF);
        replace("broken markup", "</trLine>", "</trline>", AuditRule.NOT_WELL_FORMED);
        replace(
                "version 3.2.1",
                "BCPP/1.1/structures/XmlauditfileXAF_4.0",
                "BCPP/1.0/structures/XmlAuditfileFinancieel3.2.1",
                AuditRule.VERSION_3_2_1);
        replace(
                "a namespace that does not exist",
                "http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0",
                "http://www.auditfiles.nl/XAF/4.0",
                AuditRule.UNKNOWN_FORMAT);
        add(
                "a document type",
                text -> text.replace("?>", "?><!DOCTYPE auditfile [<!ENTITY a \"b\">]>"),
                AuditRule.DOCUMENT_TYPE);
    }

    /** In the first place only. */
    private void replace(String what, String old, String by, AuditRule... rules) {
        add(
                what,
                text -> {
                    int at = text.indexOf(old);
                    return at < 0 ? text : text.substring(0, at) + by + text.substring(at + old.length());
                },
                rules);
    }

    private void add(String what, UnaryOperator<String> change, AuditRule... rules) {
        all.add(new Corruption(what, Set.of(rules), change));
    }
}
