package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.notices.NoticeState;
import ai.astrasonic.breaches.notices.NoticesOfBreach;
import ai.astrasonic.breaches.notices.PublicNotice;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Public notices of a breach: what they say, who wrote, approved and withdrew them, and since when everybody can read them. */
@Service
class NoticesPart implements BreachPart {

    private static final int AFTER_THE_LETTERS = 550;

    private final NoticesOfBreach notices;
    private final NoticeActs acts;
    private final Times times;
    private final AuthenticationContext authentication;

    NoticesPart(NoticesOfBreach notices, NoticeActs acts, Times times, AuthenticationContext authentication) {
        this.notices = notices;
        this.acts = acts;
        this.times = times;
        this.authentication = authentication;
    }

    @Override
    public int order() {
        return AFTER_THE_LETTERS;
    }

    @Override
    public boolean isFor(Breach breach) {
        return breach.status() == BreachStatus.OPEN || breach.status() == BreachStatus.CLOSED;
    }

    @Override
    public Component of(Breach breach, Runnable changed) {
        var all = notices.of(breach.id());
        var shown = new ArrayList<Component>();
        if (all.isEmpty()) {
            shown.add(new Paragraph(t("notices.none")));
        }
        boolean isAnyOpen = all.stream()
                .anyMatch(notice -> notice.state() == NoticeState.DRAFT || notice.state() == NoticeState.ASKED);
        if (!isAnyOpen && breach.status() == BreachStatus.OPEN && acts.mayAct()) {
            shown.add(row(acts.draft(breach, changed)));
        }
        all.forEach(notice -> shown.add(card(breach, notice, changed)));
        return new Section(t("notices.title"), shown.toArray(Component[]::new));
    }

    private Component card(Breach breach, PublicNotice notice, Runnable changed) {
        var card = new Div(NoticeTexts.state(notice, acts.today()), facts(notice));
        card.addClassNames("stack", "apart");
        if (notice.state() == NoticeState.ASKED && authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR)) {
            card.add(new Anchor("approvals", t("letters.to-approvals")));
        }
        if (notice.isUp(acts.today())) {
            var page = new Anchor(notice.address(), t("notices.look"));
            page.setRouterIgnore(true);
            card.add(page);
        }
        var buttons = acts.of(breach, notice, changed);
        if (!buttons.isEmpty()) {
            card.add(row(buttons.toArray(Component[]::new)));
        }
        return card;
    }

    private Facts facts(PublicNotice notice) {
        var facts = new Facts()
                .with(
                        t("notices.heading"),
                        notice.words().title().in(UI.getCurrent().getLocale()))
                .with(t("letters.drafted-by"), Actors.of(notice.draftedBy()))
                .with(t("notices.last-day"), NoticeTexts.day(notice.words().lastDay()));
        Optional.ofNullable(notice.sha256())
                .ifPresent(hash -> facts.with(t("notices.sha256"), new CopyId(t("notices.sha256"), hash)));
        Optional.ofNullable(notice.approvedBy()).ifPresent(by -> facts.with(t("letters.approved-by"), Actors.of(by)));
        Optional.ofNullable(notice.publishedAt()).ifPresent(at -> facts.with(t("notices.published"), exact(at)));
        Optional.ofNullable(notice.endedAt()).ifPresent(at -> facts.with(t("notices.ended"), exact(at)));
        Optional.ofNullable(notice.endedBy()).ifPresent(by -> facts.with(t("notices.ended-by"), Actors.of(by)));
        Optional.ofNullable(notice.endedBecause()).ifPresent(why -> facts.with(t("notices.because"), why));
        return facts;
    }

    private String exact(Instant at) {
        return times.exact(at, UI.getCurrent().getLocale());
    }

    private static Component row(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("chips");
        return row;
    }
}
