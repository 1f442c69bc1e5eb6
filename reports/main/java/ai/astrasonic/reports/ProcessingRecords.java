package ai.astrasonic.reports;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.activities.ProcessingActivity;
import ai.astrasonic.activities.Purpose;
import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.datamap.Terms;
import ai.astrasonic.datamap.TermsInForce;
import ai.astrasonic.erasure.BackupSettings;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.reports.ProcessingRecord.Activity;
import ai.astrasonic.reports.ProcessingRecord.Data;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the record of Art. 30 together from the activities, the data map and the register: nothing in it is typed twice. */
@Component
@RolesAllowed({Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN})
public class ProcessingRecords {

    private final DataMap map;
    private final Activities activities;
    private final Recipients register;
    private final TermsInForce inForce;
    private final BackupSettings backups;
    private final Clock clock;
    private final String contact;

    ProcessingRecords(
            DataMap map,
            Activities activities,
            Recipients register,
            TermsInForce inForce,
            BackupSettings backups,
            Clock clock,
            @Value("${astrasonic.privacy-contact:astrasonic.ai}") String contact) {
        this.map = map;
        this.activities = activities;
        this.register = register;
        this.inForce = inForce;
        this.backups = backups;
        this.clock = clock;
        this.contact = contact;
    }

    /** The record as it stands now, in the reader's language. */
    public ProcessingRecord.Content content(Locale language) {
        return new InLanguage(language).content();
    }

    /** The same facts, worded for one reader. */
    private final class InLanguage {

        private final Wording words;
        private final Wording terms;
        private final RecipientWords recipients;
        private final Locale locale;
        private final Terms inForceToday;

        InLanguage(Locale language) {
            this.words = new Wording("record", language);
            this.terms = new Wording("activities", language);
            this.recipients = new RecipientWords(language);
            this.locale = words.locale();
            this.inForceToday = inForce.today();
        }

        ProcessingRecord.Content content() {
            return new ProcessingRecord.Content(
                    locale,
                    clock.instant(),
                    contact,
                    words.text("backups", words.period(backups.window())),
                    backups.outlivesPromise()
                            ? List.of(words.text("backups.finding", words.number(backups.lastCopyDays())))
                            : List.of(),
                    activities.all().stream().map(this::activity).toList(),
                    register.all().stream().map(recipients::row).toList(),
                    map.dataSets().stream().flatMap(this::data).toList(),
                    null);
        }

        private Activity activity(ProcessingActivity a) {
            var told = register.of(a.recipients());
            return new Activity(
                    a.key(),
                    a.title().in(locale),
                    a.purposes().stream().map(this::purpose).toList(),
                    a.dataSubjects().stream()
                            .map(s -> terms.text("subjects." + s))
                            .toList(),
                    categories(a),
                    sets(a).map(this::title).distinct().toList(),
                    told.stream().map(r -> r.name() + ", " + recipients.role(r)).toList(),
                    told.stream().flatMap(this::transfer).toList(),
                    a.retention().stream().map(this::term).toList(),
                    a.measures().stream().map(m -> terms.text("measure." + m)).toList(),
                    a.decidesWithoutHumans().map(d -> d.in(locale)).orElse(words.text("none")),
                    terms.text("dpia." + a.dpia().needed()) + ": "
                            + a.dpia().reason().in(locale),
                    a.findings().stream().map(f -> f.in(locale)).toList());
        }

        private String purpose(Purpose purpose) {
            var basis = words.text(
                    "basis",
                    terms.text("basis." + purpose.basis()),
                    purpose.basis().article());
            var detail = purpose.detail();
            return purpose.text().in(locale) + " " + basis + (detail == null ? "" : " " + detail.in(locale));
        }

        private Stream<String> transfer(Recipient r) {
            return r.thirdCountryTransfer().stream().map(t -> recipients.shortTransfer(r, t));
        }

        private Stream<DataSet> sets(ProcessingActivity a) {
            return map.dataSets().stream().filter(s -> s.activity().equals(a.key()));
        }

        private List<String> categories(ProcessingActivity a) {
            var letters = new Wording("letters", locale);
            return Stream.of(Category.values())
                    .filter(c -> sets(a).flatMap(s -> s.fields().stream()).anyMatch(f -> f.category() == c))
                    .map(c -> letters.text("category." + c))
                    .toList();
        }

        private String title(DataSet set) {
            var titles = new Wording("datamap", locale);
            return titles.has(set.key()) ? titles.text(set.key()) : set.key();
        }

        private String term(String key) {
            var term = inForceToday.of(key);
            var dates = new EndDates(new Wording("letters", locale), clock.instant());
            return dates.period(term) + " [" + term.basis() + "]" + (term.inPolicy() ? "" : " ‡");
        }

        private Stream<Data> data(DataSet set) {
            return set.fields().stream()
                    .sorted(Comparator.comparing(DataField::isPersonal).reversed())
                    .map(f -> data(set, f));
        }

        private String erasure(DataSet set, DataField field) {
            var duty = Duty.inWords(set.keptBecauseOf(field), locale);
            return (words.text("erasure." + set.erasureOf(field)) + " " + duty).strip();
        }

        private Data data(DataSet set, DataField field) {
            var category = field.category();
            var letters = new Wording("letters", locale);
            return new Data(
                    set.key(),
                    title(set),
                    words.text("place." + set.place()) + ": " + set.name(),
                    field.name(),
                    category == null ? words.text("notpersonal", field.reason()) : letters.text("category." + category),
                    category == null ? "" : words.text("source." + field.source()),
                    set.activity().isEmpty()
                            ? ""
                            : activities.get(set.activity()).title().in(locale),
                    set.retention().isEmpty() ? "" : term(set.retention()),
                    category == null ? "" : erasure(set, field));
        }
    }
}
