package ai.astrasonic.requests.deadlines;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar, on which the moving holidays hang. */
final class Easter {

    private Easter() {}

    /** The algorithm of Meeus, Jones and Butcher: valid for every Gregorian year, no table needed. */
    static LocalDate sundayOf(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int lunarCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - lunarCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int dayOfSpring = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, dayOfSpring / 31, dayOfSpring % 31 + 1);
    }
}
