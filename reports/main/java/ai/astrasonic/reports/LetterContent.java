package ai.astrasonic.reports;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.activities.LegalBasis;
import ai.astrasonic.activities.ProcessingActivity;
import ai.astrasonic.activities.Purpose;
import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.Terms;
import ai.astrasonic.erasure.BackupSettings;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.reports.AccessLetter.Held;
import ai.astrasonic.reports.AccessLetter.Kept;
import ai.astrasonic.reports.AccessLetter.LeftOut;
import ai.astrasonic.reports.AccessLetter.Why;
import ai.astrasonic.reports.LetterRequest.HeldData;
import ai.astrasonic.reports.kit.Wording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One letter in the making: joins what was found with the map, the activities and the register. */
final class LetterContent {

    private final LetterRequest request;
    private final DataMap map;
    private final Terms terms;
    private final List<ProcessingActivity> activities;
    private final LetterRecipients recipients;
    private final BackupSettings backups;
    private final String contact;
    private final String signer;
    private final Wording words;
    private final Wording titles;

    LetterContent(
            LetterRequest request,
            DataMap map,
            Activities all,
            Recipients register,
            Terms terms,
            BackupSettings backups,
            String contact,
            String signer) {
        this.request = request;
        this.map = map;
        this.terms = terms;
        this.backups = backups;
        this.contact = contact;
        this.signer = signer;
        this.words = new Wording("letters", request.language());
        this.titles = new Wording("datamap", request.language());
        var keys = sets().map(DataSet::activity).distinct().toList();
        this.activities = keys.stream().map(all::get).toList();
        this.recipients = new LetterRecipients(request, map, register);
    }

    AccessLetter.Content content() {
        var found = request.found();
        return new AccessLetter.Content(
                words.locale(),
                LetterHead.of(request),
                request.limits(),
                words.number(found.stream()
                        .filter(HeldData::isCounted)
                        .mapToLong(HeldData::records)
                        .sum()),
                found.stream().map(this::held).toList(),
                activities.stream().flatMap(this::why).toList(),
                found.stream().map(this::kept).toList(),
                recipients.receivers(),
                recipients.others(),
                recipients.copies(),
                recipients.transfers(),
                decisions(),
                new LetterRights(words, activities).over(sets().toList()),
                leftOut(),
                recipients.anyUnconfirmed(),
                sets().anyMatch(s -> !terms.of(s.retention()).inPolicy()),
                words.text("retention.backups", words.period(backups.window())),
                contact,
                signer);
    }

    private Stream<DataSet> sets() {
        return request.found().stream().map(h -> map.get(h.dataSet()));
    }

    private Held held(HeldData data) {
        var set = map.get(data.dataSet());
        return new Held(
                titles.text(set.key()),
                titles.text(set.key() + ".why"),
                data.isCounted() ? words.number(data.records()) : words.text("data.copied"),
                kinds(set),
                source(set, data));
    }

    private String kinds(DataSet set) {
        return Stream.of(Category.values())
                .filter(c -> set.fields().stream().anyMatch(f -> f.category() == c))
                .map(c -> words.text("category." + c))
                .collect(Collectors.joining(", "));
    }

    private String source(DataSet set, HeldData data) {
        var sources = set.fields().stream()
                .filter(DataField::isPersonal)
                .map(DataField::source)
                .collect(Collectors.toSet());
        return Stream.of(Source.values())
                .filter(sources::contains)
                .map(s -> s == Source.THIRD_PARTY ? thirdParty(set, data) : words.text("source." + s))
                .collect(Collectors.joining("; "));
    }

    private String thirdParty(DataSet set, HeldData data) {
        var names = recipients.namesOf(data.recipients().isEmpty() ? set.recipients() : data.recipients());
        return names.isEmpty() ? words.text("source.THIRD_PARTY.unnamed") : words.text("source.THIRD_PARTY", names);
    }

    private Stream<Why> why(ProcessingActivity activity) {
        return activity.purposes().stream()
                .map(p -> new Why(activity.title().in(words.locale()), p.text().in(words.locale()), basis(p)));
    }

    private String basis(Purpose purpose) {
        var name = new Wording("activities", words.locale()).text("basis." + purpose.basis());
        var article = article(purpose.basis());
        var detail = purpose.detail();
        return detail == null
                ? words.text("basis.text", name, article)
                : words.text("basis.detail", name, article, detail.in(words.locale()));
    }

    /** The Dutch text of the GDPR counts paragraphs and letters in words. */
    private String article(LegalBasis basis) {
        var letter = basis.article().charAt(basis.article().length() - 2);
        return words.locale().getLanguage().equals("nl") ? "6, lid 1, onder " + letter : basis.article();
    }

    private Kept kept(HeldData data) {
        var set = map.get(data.dataSet());
        var term = terms.of(set.retention());
        var dates = new EndDates(words, request.asOf());
        var mark = term.inPolicy() ? "" : "\u00A0‡";
        return new Kept(titles.text(set.key()), dates.period(term) + mark, dates.until(term, data));
    }

    private List<String> decisions() {
        return activities.stream()
                .flatMap(a -> a.decidesWithoutHumans().stream()
                        .map(d -> words.text("decisions.text", a.title().in(words.locale()), d.in(words.locale()))))
                .toList();
    }

    private List<LeftOut> leftOut() {
        return sets().flatMap(set -> set.withheld().stream()
                        .map(DataField::withheld)
                        .distinct()
                        .map(reason -> new LeftOut(withheldOf(set, reason), titles.text(reason))))
                .toList();
    }

    private String withheldOf(DataSet set, String reason) {
        return set.withheld().stream()
                .filter(f -> f.withheld().equals(reason))
                .map(DataField::name)
                .collect(Collectors.joining(", ", titles.text(set.key()) + ": ", ""));
    }
}
