package ai.astrasonic.finance.auditfile;

/** The parts of a file, in the one order that the schemas allow. */
enum Section {
    NEW(""),
    COMPANY(""),
    CUSTOMERS_SUPPLIERS("customersSuppliers"),
    ACCOUNTS("generalLedger"),
    VAT_CODES("vatCodes"),
    PERIODS("periods"),
    OPENING_BALANCE("openingBalance"),
    TRANSACTIONS("transactions"),
    FINISHED("");

    private final String element;

    Section(String element) {
        this.element = element;
    }

    String element() {
        return element;
    }
}
