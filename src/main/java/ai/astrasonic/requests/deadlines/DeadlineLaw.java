package ai.astrasonic.requests.deadlines;

import ai.astrasonic.shared.LawData;

/** The periods and holidays that ship with the console as dated law data. */
public final class DeadlineLaw {

    private static final LegalPeriods PERIODS = new LegalPeriods(LawData.read("periods", LegalPeriod.class));
    private static final DutchHolidays HOLIDAYS =
            new DutchHolidays(LawData.read("public-holidays-nl", HolidayRule.class));

    private DeadlineLaw() {}

    public static LegalPeriods periods() {
        return PERIODS;
    }

    public static DutchHolidays holidays() {
        return HOLIDAYS;
    }

    public static ResponseDeadlines responseDeadlines() {
        return new ResponseDeadlines(PERIODS, new WorkingDays(HOLIDAYS));
    }
}
