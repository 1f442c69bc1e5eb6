package ai.astrasonic.finance.auditcheck;

/** What is checked, each by its own name. Where the rule has a number in the functional description of XAF 4.0, that is its code. */
public enum AuditRule {
    EMPTY("XML-1", Source.XML, "The file is empty"),
    NOT_XML("XML-2", Source.XML, "This is no XML"),
    NOT_WELL_FORMED("XML-3", Source.XML, "The XML is broken here"),
    CUT_OFF("XML-4", Source.XML, "The file ends before it is complete"),
    DOCUMENT_TYPE("XML-5", Source.XML, "It declares a document type or entities, which no audit file needs"),
    TOO_COMPLEX(
            "XML-6",
            Source.XML,
            "It is made in a way no audit file is (depth, names or length), and was not read further"),
    UNREADABLE("XML-7", Source.XML, "The file cannot be read to its end"),
    ENCODING("XML-8", Source.FORMAT, "The text is not UTF-8 or ISO-8859-1, or not what the file says it is"),
    UNKNOWN_FORMAT("FORMAT-1", Source.FORMAT, "This is no XML Auditfile Financieel of a known version"),
    VERSION_3_2_1("FORMAT-2", Source.FORMAT, "This is version 3.2.1, which is not checked here: ask for 4.0"),
    PART_OF_SPLIT(
            "FORMAT-3", Source.FORMAT, "This is a following file: check the first file, with all others beside it"),
    SPLIT_INCOMPLETE("FORMAT-4", Source.FORMAT, "A following file is missing or not the one its place asks for"),

    SCHEMA_STRUCTURE("XSD-1", Source.SCHEMA, "An element or attribute is missing, unknown or out of order"),
    SCHEMA_VALUE("XSD-2", Source.SCHEMA, "A value is not of the type that its element has"),
    SCHEMA_LENGTH("XSD-3", Source.SCHEMA, "A text is longer or shorter than its element allows"),
    LENGTH_2017("LENGTH", Source.DESCRIPTION_3_2, "A text is longer than is allowed since 2017"),

    CUSTOMER_UNIQUE("0001", Source.DESCRIPTION_4_0, "A customer or supplier (custSupID) is defined twice"),
    ACCOUNT_UNIQUE("0002", Source.DESCRIPTION_4_0, "An account (accID) is defined twice"),
    RGS_UNIQUE("0003", Source.DESCRIPTION_4_0, "An RGS code is used twice"),
    OPENING_DEBIT("0004", Source.DESCRIPTION_4_0, "The debit total of the opening balance is not the sum of its lines"),
    OPENING_CREDIT(
            "0005", Source.DESCRIPTION_4_0, "The credit total of the opening balance is not the sum of its lines"),
    OPENING_BALANCED("0006", Source.DESCRIPTION_4_0, "The opening balance does not balance"),
    TRANSACTIONS_DEBIT(
            "0007", Source.DESCRIPTION_4_0, "The debit total of the transactions is not the sum of their lines"),
    TRANSACTIONS_CREDIT(
            "0008", Source.DESCRIPTION_4_0, "The credit total of the transactions is not the sum of their lines"),
    TRANSACTIONS_BALANCED("0009", Source.DESCRIPTION_4_0, "The transactions do not balance"),
    TRANSACTION_BALANCED("0010", Source.DESCRIPTION_4_0, "A transaction does not balance"),

    VAT_CODE_UNIQUE("UNIQUE-1", Source.TEXT, "A VAT code (vatID) is defined twice"),
    PERIOD_UNIQUE("UNIQUE-2", Source.TEXT, "A period is defined twice"),
    JOURNAL_UNIQUE("UNIQUE-3", Source.TEXT, "Two journals have one id"),
    TRANSACTION_NUMBER_UNIQUE("UNIQUE-4", Source.TEXT, "Two transactions of one journal have one number"),
    LINE_NUMBER_UNIQUE("UNIQUE-5", Source.TEXT, "Two lines of one transaction have one number"),
    OPENING_NUMBER_UNIQUE("UNIQUE-6", Source.TEXT, "Two lines of the opening balance have one number"),
    LINES_COUNT("COUNT-1", Source.TEXT, "linesCount is not the number of lines (trLine)"),
    OPENING_LINES_COUNT(
            "COUNT-2", Source.TEXT, "linesCount is not the number of lines of the opening balance (obLine)"),
    SUBLEDGER_TOTALS("COUNT-3", Source.TEXT, "The count or a total of a subledger is not that of its lines"),
    ACCOUNT_DEFINED("REF-1", Source.TEXT, "An account is used that the general ledger does not define"),
    CUSTOMER_DEFINED("REF-2", Source.TEXT, "A customer or supplier is used that is not defined"),
    VAT_CODE_DEFINED("REF-3", Source.TEXT, "A VAT code is used that is not defined"),
    PERIOD_DEFINED("REF-4", Source.TEXT, "A period is used that is not defined"),
    JOURNAL_DEFINED("REF-5", Source.TEXT, "A subledger names a journal that is not there"),
    YEAR_DATES("DATE-1", Source.TEXT, "The first and last day do not fit each other or the financial year"),
    PERIOD_DATES("DATE-2", Source.TEXT, "A period ends before it begins, or lies outside the financial year"),
    DATE_IN_YEAR("DATE-3", Source.TEXT, "A transaction is dated outside the financial year"),
    DATE_IN_PERIOD("DATE-4", Source.TEXT, "A transaction is dated outside its period"),
    OPENING_TWICE("OPENING-1", Source.TEXT, "The opening balance is there twice: as element and as transactions"),
    OPENING_AS_TRANSACTIONS(
            "OPENING-2", Source.TEXT, "The opening balance is booked as transactions; 4.0 has an element for it"),

    OPENING_MISSING("NOTE-1", Source.NOTE, "There is no opening balance; a file should always hold one"),
    NEGATIVE_AMOUNT("NOTE-2", Source.NOTE, "An amount is negative: it is allowed, and read as the other side"),
    VAT_IMPLAUSIBLE("NOTE-3", Source.NOTE, "The VAT is not the percentage of the amount"),
    CURRENCY_CODE("NOTE-4", Source.NOTE, "A currency code is not in the list of this version, or not in ISO 4217"),
    COUNTRY_CODE("NOTE-5", Source.NOTE, "A country code is not in the list of this version, or not in ISO 3166"),
    EMPTY_TRANSACTION("NOTE-6", Source.NOTE, "A transaction has no lines"),
    UNIQUENESS_NOT_SHOWN("LIMIT", Source.TEXT, "There are more ids than are kept: not all were compared with all");

    /** Where a rule comes from. */
    public enum Source {
        XML("XML 1.0"),
        FORMAT("explanation of XAF"),
        SCHEMA("XSD"),
        DESCRIPTION_3_2("functional description of XAF 3.2, 2017"),
        DESCRIPTION_4_0("consistency rule of XAF 4.0"),
        TEXT("explanation of XAF"),
        NOTE("note");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final String code;
    private final Source source;
    private final String sentence;

    AuditRule(String code, Source source, String sentence) {
        this.code = code;
        this.source = source;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public Source source() {
        return source;
    }

    public String sentence() {
        return sentence;
    }

    /** Whether it is only said, and makes no file wrong. */
    public boolean isNote() {
        return source == Source.NOTE;
    }
}
