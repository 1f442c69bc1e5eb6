package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.retention.SheetLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One line of the sheet: what was planned, why it waits, the proof of what went, and the records behind it. */
@Service
class LineDetail {

    private final SheetActs acts;
    private final RetentionWords words;
    private final LineRecords records;
    private final Times times;

    LineDetail(SheetActs acts, RetentionWords words, LineRecords records, Times times) {
        this.acts = acts;
        this.words = words;
        this.records = records;
        this.times = times;
    }

    Component of(SheetLine line, Runnable changed) {
        var detail = new Div(new H2(words.place(line.target())), LineWords.state(line), notes(line));
        detail.addClassName("detail-body");
        acts.of(line, changed).forEach(detail::add);
        detail.add(plan(line), new H3(t("retention.proof")), proof(line), records.of(line));
        return detail;
    }

    String title(SheetLine line) {
        return words.place(line.target());
    }

    Component notes(SheetLine line) {
        var notes = new Div();
        notes.addClassName("stack");
        if (!LineWords.waits(line).isEmpty()) {
            LineWords.reasons(line).forEach(reason -> notes.add(new Paragraph(reason)));
        }
        LineWords.warnings(line).forEach(warning -> notes.add(SheetColumns.warning(warning)));
        notes.setVisible(notes.getComponentCount() > 0);
        return notes;
    }

    Facts plan(SheetLine line) {
        var planned = line.planned();
        return new Facts()
                .with(t("retention.rule"), rule(line))
                .with(t("retention.ending"), RetentionWords.ending(line.ending()))
                .with(t("retention.day"), words.date(line.day()))
                .with(t("retention.through"), t("retention.through.text", words.date(line.through())))
                .with(t("retention.due"), Figures.number(planned.due()))
                .with(t("retention.held"), Figures.number(planned.held()))
                .with(t("retention.oldest"), RetentionWords.day(planned.oldest()))
                .with(t("retention.newest"), RetentionWords.day(planned.newest()))
                .with(t("retention.size"), Figures.size(planned.bytes()))
                .with(t("retention.euros"), Figures.euros(planned.cents()))
                .with(t("approvals.hash"), new CopyId(t("approvals.hash"), line.contentSha256()))
                .with(
                        t("retention.line.id"),
                        new CopyId(t("retention.line.id"), line.id().toString()));
    }

    private static Component rule(SheetLine line) {
        return new Anchor(
                "retention/rules?rule=" + line.rule(),
                t("retention.rule.version", RetentionWords.rule(line.rule()), line.ruleVersion()));
    }

    /** What was done, so that somebody else can count it again. */
    Component proof(SheetLine line) {
        var proof = line.proof();
        if (proof.startedAt() == null) {
            var none = new Paragraph(t("retention.proof.none"));
            none.addClassName("soft");
            return none;
        }
        var facts = new Facts()
                .with(t("retention.gone"), gone(line))
                .with(t("retention.transactions"), Figures.number(proof.transactions()))
                .with(t("retention.gone.span"), span(proof.oldestGone(), proof.newestGone()));
        if (!proof.keys().isEmpty()) {
            facts.with(t("retention.keys"), new CopyId(t("retention.keys"), proof.keys()));
        }
        return facts.with(t("retention.left.due"), figure(proof.leftDue()))
                .with(t("retention.left.held"), figure(proof.leftHeld()))
                .with(t("retention.left.oldest"), RetentionWords.day(proof.oldestLeft()))
                .with(t("retention.started"), new When(proof.startedAt(), times))
                .with(t("retention.took"), took(proof.startedAt(), proof.endedAt()))
                .with(t("retention.verified"), when(proof.verifiedAt()));
    }

    private static String gone(SheetLine line) {
        var proof = line.proof();
        return proof.withThem() == 0
                ? Figures.number(proof.gone())
                : t("retention.gone.with", Figures.number(proof.gone()), Figures.number(proof.withThem()));
    }

    private static String span(@Nullable Instant oldest, @Nullable Instant newest) {
        return oldest == null ? "–" : t("retention.span", RetentionWords.day(oldest), RetentionWords.day(newest));
    }

    private static String figure(@Nullable Long value) {
        return value == null ? "–" : Figures.number(value);
    }

    private String took(Instant started, @Nullable Instant ended) {
        return ended == null ? "–" : times.length(Duration.between(started, ended));
    }

    private Component when(@Nullable Instant moment) {
        return moment == null ? new Span("–") : new When(moment, times);
    }
}
