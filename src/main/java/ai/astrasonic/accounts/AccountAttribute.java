package ai.astrasonic.accounts;

/** What of an account can be wrong and then be corrected (Art. 16). */
public enum AccountAttribute {
    EMAIL("email"),
    NAME("display_name"),
    COUNTRY("country"),
    LANGUAGE("language"),
    BIRTH_YEAR("birth_year");

    private final String column;

    AccountAttribute(String column) {
        this.column = column;
    }

    /** Its column in the table of accounts. */
    public String column() {
        return column;
    }

    /** Its name on the data map: key of the data set, a dot, the column. */
    public String onTheMap() {
        return "accounts.account." + column;
    }
}
