package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.breaches.letters.BreachLetters;
import ai.astrasonic.breaches.letters.Letter;
import ai.astrasonic.breaches.letters.LetterId;
import ai.astrasonic.breaches.letters.LetterPart;
import ai.astrasonic.breaches.letters.LettersOfBreach;
import ai.astrasonic.console.approvals.ApprovalContent;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What a second person approves with a letter: to how many it goes, and every word of it in both languages. */
@Service
class LetterApproval implements ApprovalContent.Source {

    private final LettersOfBreach letters;

    LetterApproval(LettersOfBreach letters) {
        this.letters = letters;
    }

    @Override
    public String kind() {
        return BreachLetters.KIND;
    }

    /** Other words than those that were asked about are not shown as if they were. */
    @Override
    public Optional<ApprovalContent> of(Approval approval) {
        return find(new LetterId(approval.object()))
                .filter(letter -> letter.contentSha256()
                        .filter(approval.contentSha256()::equals)
                        .isPresent())
                .map(letter -> new ApprovalContent(
                        letter.id().toString(), counts(letter), List.of(t("letters.approve.once"))));
    }

    private Optional<Letter> find(LetterId id) {
        try {
            return Optional.of(letters.get(id));
        } catch (NoSuchElementException gone) {
            return Optional.empty();
        }
    }

    private static List<String> counts(Letter letter) {
        var people = letter.people();
        var goes = Stream.of(
                t("letters.approve.people", LetterTexts.number(people == null ? 0 : people)),
                t("letters.approve.contact", letter.words().contact()));
        var words = Stream.of(LetterPart.values())
                .flatMap(part -> Stream.of(
                                part.of(letter.words()).en(),
                                part.of(letter.words()).nl())
                        .map(text -> LetterTexts.part(part) + ": " + text));
        return Stream.concat(goes, words).toList();
    }
}
