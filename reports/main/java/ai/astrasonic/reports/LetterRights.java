package ai.astrasonic.reports;

import ai.astrasonic.activities.LegalBasis;
import ai.astrasonic.activities.ProcessingActivity;
import ai.astrasonic.activities.Purpose;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.reports.AccessLetter.Right;
import ai.astrasonic.reports.kit.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rights that this person has over these data, by the legal basis of each activity (Art. 15(1)(e)). */
final class LetterRights {

    private final Wording words;
    private final List<ProcessingActivity> activities;

    LetterRights(Wording words, List<ProcessingActivity> activities) {
        this.words = words;
        this.activities = activities;
    }

    List<Right> over(List<DataSet> held) {
        var rights = new ArrayList<Right>();
        rights.add(right("rectification", words.text("right.rectification.text")));
        rights.add(right("erasure", erasure(held)));
        rights.add(right("restriction", words.text("right.restriction.text")));
        addIfAny(rights, "portability", LegalBasis::makesPortable);
        addIfAny(rights, "objection", LegalBasis::allowsObjection);
        addIfAny(rights, "consent", basis -> basis == LegalBasis.CONSENT);
        return rights;
    }

    private String erasure(List<DataSet> held) {
        var kept = held.stream().filter(s -> s.erasure() == Erasure.KEEP).toList();
        var titles = new Wording("datamap", words.locale());
        return kept.isEmpty()
                ? words.text("right.erasure.text")
                : words.text(
                        "right.erasure.kept",
                        joined(kept.stream()
                                .map(s -> titles.text(s.key()).strip() + " ("
                                        + Duty.inWords(s.keptBecause(), words.locale()) + ")")));
    }

    private void addIfAny(List<Right> rights, String key, Predicate<LegalBasis> ground) {
        var which = activities.stream()
                .filter(a -> a.purposes().stream().map(Purpose::basis).anyMatch(ground))
                .map(a -> a.title().in(words.locale()))
                .toList();
        if (!which.isEmpty()) {
            rights.add(right(key, words.text("right." + key + ".text", joined(which.stream()))));
        }
    }

    private Right right(String key, String text) {
        return new Right(words.text("right." + key), text);
    }

    private static String joined(Stream<String> items) {
        return String.join("; ", items.toList());
    }
}
