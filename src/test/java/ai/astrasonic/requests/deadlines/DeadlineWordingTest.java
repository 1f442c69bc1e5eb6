package ai.astrasonic.requests.deadlines;

import static ai.astrasonic.requests.deadlines.Law.DEADLINES;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineWordingTest {

    private static final Locale DUTCH = Locale.of("nl");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-30 | received Fri 30 Jan; one month ends Sat 28 Feb, so Mon 2 Mar; our own 30 days end Sun 1 Mar; the earlier counts
            2026-06-15 | received Mon 15 Jun; one month ends Wed 15 Jul; our own 30 days end Wed 15 Jul; both end on the same day
            2026-11-25 | received Wed 25 Nov; one month ends Fri 25 Dec (Christmas Day), so Mon 28 Dec; our own 30 days end Fri 25 Dec (Christmas Day); the earlier counts
            2026-12-01 | received Tue 1 Dec; one month ends Fri 1 Jan 2027 (New Year's Day), so Mon 4 Jan 2027; our own 30 days end Thu 31 Dec; the earlier counts
            """)
    void shows_the_working_in_english(LocalDate received, String words) {
        assertThat(words(received, Locale.UK)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-30 | ontvangen vr 30 jan; één maand eindigt za 28 feb, dus ma 2 mrt; onze eigen 30 dagen eindigen zo 1 mrt; de vroegste telt
            2026-03-27 | ontvangen vr 27 mrt; één maand eindigt ma 27 apr (Koningsdag), dus di 28 apr; onze eigen 30 dagen eindigen zo 26 apr; de vroegste telt
            """)
    void shows_the_working_in_dutch(LocalDate received, String words) {
        assertThat(words(received, DUTCH)).isEqualTo(words);
    }

    @Test
    void tells_of_extension_and_pauses() {
        var deadline = DEADLINES.receivedOn(parse("2026-01-31"));
        var extended = (ExtensionDecision.Granted)
                DEADLINES.extend(deadline, new Extension(Extension.Ground.COMPLEXITY, parse("2026-02-20")));
        var paused = DEADLINES.pause(
                extended.deadline(),
                List.of(new Pause(Pause.Ground.IDENTITY, parse("2026-02-02"), parse("2026-02-04"))),
                parse("2026-02-21"));

        assertThat(new DeadlineWording(Law.HOLIDAYS, Locale.ENGLISH).of(paused))
                .isEqualTo(
                        "received Sat 31 Jan; one month ends Sat 28 Feb, so Mon 2 Mar; our own 30 days end Mon 2 Mar; "
                                + "extended by a notice of Fri 20 Feb because of complexity: three months end Thu 30 Apr; "
                                + "our own promise is not extended, so the earlier counts; "
                                + "waited for proof of identity from Mon 2 Feb until Wed 4 Feb; "
                                + "with the wait counted out the law's end would be Mon 4 May, but we do not use that");
    }

    @Test
    void answers_in_english_when_the_language_is_neither_english_nor_dutch() {
        assertThat(words(parse("2026-06-15"), Locale.FRANCE)).startsWith("received Mon 15 Jun");
    }

    @Test
    void every_text_exists_in_both_languages() {
        var english = ResourceBundle.getBundle("messages.requests", Locale.ENGLISH);
        var dutch = ResourceBundle.getBundle("messages.requests", DUTCH);

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
    }

    private static String words(LocalDate received, Locale locale) {
        return new DeadlineWording(Law.HOLIDAYS, locale).of(DEADLINES.receivedOn(received));
    }
}
