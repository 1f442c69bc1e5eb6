package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.report.NewAnswer;
import ai.astrasonic.breaches.report.Saved.Clash;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.reports.AnswerWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Two people answered the same question: shows both answers, and keeps those that whoever came second chooses. */
final class ClashDialog extends Dialog {

    private final transient List<Clash> clashes;
    private final transient List<NewAnswer> given;
    private final transient Consumer<List<NewAnswer>> save;

    /** @param given all that was to be saved, the clashing answers among it */
    ClashDialog(List<Clash> clashes, List<NewAnswer> given, Consumer<List<NewAnswer>> save) {
        this.clashes = clashes;
        this.given = given;
        this.save = save;
        setHeaderTitle(t("notification.clash"));
        addClassNames("reason-dialog", "filing-dialog");
        add(new Paragraph(t("notification.clash.help")), table());
        var mine = new Button(t("notification.clash.mine"), click -> keep(mine()));
        mine.addThemeVariants(ButtonVariant.PRIMARY);
        var theirs = new Button(t("notification.clash.theirs"), click -> keep(others()));
        getFooter().add(new Button(t("notification.clash.back"), click -> close()), theirs, mine);
    }

    private Table table() {
        var words = new AnswerWords(ReportWords.locale());
        var table = new Table(
                t("notification.clash"),
                List.of(t("notification.question"), t("notification.clash.yours"), t("notification.clash.other")));
        clashes.forEach(clash -> {
            var question = clash.theirs().question();
            table.row(
                    new Span(question.id() + " " + question.text().in(ReportWords.locale())),
                    new Span(words.text(question, clash.mine().contents())),
                    new Span(words.text(question, clash.theirs().contents())));
        });
        return table;
    }

    private void keep(List<NewAnswer> answers) {
        close();
        save.accept(answers);
    }

    private List<NewAnswer> mine() {
        return Stream.concat(others().stream(), clashes.stream().map(ClashDialog::again))
                .toList();
    }

    private static NewAnswer again(Clash clash) {
        return new NewAnswer(
                clash.mine().question(),
                clash.mine().contents(),
                clash.mine().confirmed(),
                clash.theirs().version());
    }

    /** What did not clash. */
    private List<NewAnswer> others() {
        return given.stream()
                .filter(answer -> clashes.stream()
                        .noneMatch(clash -> clash.mine().question().equals(answer.question())))
                .toList();
    }
}
