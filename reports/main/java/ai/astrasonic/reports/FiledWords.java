package ai.astrasonic.reports;

import ai.astrasonic.processors.CareFact;
import ai.astrasonic.processors.Duty;
import ai.astrasonic.processors.FrameworkCheck;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.processors.SignedAgreement;
import ai.astrasonic.processors.SubProcessorChain;
import ai.astrasonic.processors.TransferBasis;
import ai.astrasonic.reports.ProcessingRecord.Line;
import ai.astrasonic.reports.kit.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is on file about one recipient, line by line in words. */
final class FiledWords {

    private final Wording words;
    private final Wording register;
    private final List<Line> lines = new ArrayList<>();

    FiledWords(Locale language) {
        this.words = new Wording("record", language);
        this.register = new Wording("processors", language);
    }

    List<Line> of(RegisterEntry entry) {
        var dossier = entry.dossier();
        var care = entry.recipient().care();
        add(
                "care",
                words.text("register.care", register.text("risk." + care.risk()), words.text("owner." + care.owner())));
        add("agreement", register.text("standing." + entry.standing()));
        dossier.agreement().ifPresent(filed -> agreement(filed.what()));
        review(entry);
        if (entry.transfers()) {
            add("ground", grounds(entry));
        }
        dossier.transfer().ifPresent(filed -> clauses(filed.what()));
        dossier.framework().ifPresent(filed -> add("framework", listing(filed.what())));
        dossier.chain().ifPresent(filed -> chain(filed.what()));
        if (!dossier.certificates().isEmpty()) {
            lines.add(new Line(
                    words.text("item.certificates"),
                    dossier.certificates().stream()
                            .map(filed -> words.text(
                                    "register.certificate",
                                    filed.what().name(),
                                    date(filed.what().issuedOn()),
                                    date(filed.what().expiresOn())))
                            .toList()));
        }
        known(entry);
        return List.copyOf(lines);
    }

    private void agreement(SignedAgreement agreement) {
        add("version", agreement.version());
        add("signed", words.text("register.signed", date(agreement.signedOn()), agreement.signedBy()));
        var end = agreement.validUntil();
        add("valid", end == null ? words.text("register.until-open") : date(end));
        add(
                "terms",
                words.text(
                        "register.terms",
                        number("days", agreement.noticeDays()),
                        number("hours", agreement.breachHours()),
                        number("days", agreement.deletionDays())));
        var file = agreement.file();
        add("file", words.text("register.file", file.name(), words.number(file.size()), file.sha256()));
        lines.add(new Line(
                words.text("item.duties"),
                Stream.of(Duty.values()).map(duty -> duty(agreement, duty)).toList()));
    }

    private String duty(SignedAgreement agreement, Duty duty) {
        var check = agreement.check(duty);
        var answer = register.text("answer." + check.answer());
        return register.text("duty." + duty) + ": "
                + (check.clause().isBlank() ? answer : words.text("register.clause", answer, check.clause()));
    }

    private void review(RegisterEntry entry) {
        entry.dossier()
                .review()
                .map(filed -> words.text(
                        "register.review",
                        date(filed.what().doneOn()),
                        date(filed.what().nextDue())))
                .or(() -> entry.reviewDue().map(day -> words.text("register.review-due", date(day))))
                .ifPresent(told -> add("review", told));
    }

    private String grounds(RegisterEntry entry) {
        return entry.grounds().isEmpty()
                ? register.text("ground.none")
                : String.join(
                        ", ",
                        entry.grounds().stream()
                                .map(ground -> register.text("ground." + ground))
                                .toList());
    }

    private void clauses(TransferBasis basis) {
        add(
                "clauses",
                words.text(
                        "register.clauses",
                        String.valueOf(basis.module()),
                        date(basis.signedOn()),
                        date(basis.assessedOn()),
                        date(basis.reviewOn())));
    }

    private String listing(FrameworkCheck check) {
        return check.active()
                ? words.text("register.listed", date(check.checkedOn()), date(check.activeUntil()))
                : words.text("register.unlisted", date(check.checkedOn()));
    }

    private void chain(SubProcessorChain chain) {
        var head = words.text("register.chain", date(chain.takenOn()), chain.source(), chain.sha256());
        var members = chain.members().stream()
                .map(member -> words.text(
                        "register.member",
                        member.name(),
                        Locale.of("", member.country()).getDisplayCountry(words.locale()),
                        member.service(),
                        date(member.since())));
        lines.add(new Line(
                words.text("item.chain"),
                Stream.concat(Stream.of(head), members).toList()));
    }

    private void known(RegisterEntry entry) {
        var known = Stream.of(CareFact.values())
                .flatMap(fact -> entry.dossier().fact(fact).stream()
                        .map(stated -> words.text(
                                "register.fact",
                                register.text("care." + fact),
                                stated.value().in(words.locale()),
                                register.text("certainty." + stated.certainty()))))
                .toList();
        if (!known.isEmpty()) {
            lines.add(new Line(words.text("item.known"), known));
        }
    }

    private void add(String item, String entry) {
        lines.add(new Line(words.text("item." + item), List.of(entry)));
    }

    private String number(String unit, @Nullable Integer number) {
        return number == null ? words.text("register.unknown") : words.text("register." + unit, words.number(number));
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? words.text("register.unknown") : words.date(day);
    }
}
