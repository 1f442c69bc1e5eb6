package ai.astrasonic.residual;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Terms;
import ai.astrasonic.holds.HoldInTheWay;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.shared.AccountId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges a trace by the data map: kept where a duty or a hold keeps it, else left over. The opaque id alone is no trace where
 * the map says that a table holds nothing about people, nor is a pseudonym whose one link to a person is gone.
 */
@Component
class Verdicts {

    private final DataMap map;
    private final LegalHolds holds;
    private final KeptUntil terms;

    Verdicts(DataMap map, LegalHolds holds, KeptUntil terms) {
        this.map = map;
        this.holds = holds;
        this.terms = terms;
    }

    /** Judges the traces of one scan. */
    final class Judge {

        private final List<Sought> people;
        private final LocalDate today;
        private final Terms inForce;
        private final Map<String, Map<UUID, LocalDate>> newest = new HashMap<>();
        private final Map<UUID, List<HoldInTheWay>> held = new HashMap<>();
        private @Nullable Map<UUID, LocalDate> books;
        private boolean asked;

        private Judge(List<Sought> people, LocalDate today) {
            this.people = people;
            this.today = today;
            this.inForce = terms.terms();
        }

        Optional<Residue> judge(Trace trace, long count) {
            var place = trace.column().isEmpty() ? trace.table() : trace.table() + "." + trace.column();
            var left = Optional.<Residue>of(new Residue.Leftover(place, count));
            var set = trace.column().isEmpty() ? Optional.<DataSet>empty() : map.ofTable(trace.table());
            var field = set.flatMap(s -> s.field(trace.column())).filter(Verdicts::isExplained);
            return field.isEmpty() ? left : mapped(set.orElseThrow(), field.get(), trace, place, count);
        }

        private Optional<Residue> mapped(DataSet set, DataField field, Trace trace, String place, long count) {
            var sought = people.get(trace.person());
            if (isExpected(set, field, trace) || set.isAboutPeople() && !sought.concerns(set.key())) {
                return Optional.empty();
            }
            var person = sought.person();
            var duty = set.keptBecauseOf(field);
            boolean keeps = set.isAboutCustomers() && set.erasureOf(field) != Erasure.DELETE && !duty.isEmpty();
            if (keeps && (field.isPersonal() || trace.isOpaque())) {
                var last = newest.computeIfAbsent(set.key(), key -> terms.newest(set, ids()))
                        .getOrDefault(person, today);
                return Optional.of(new Residue.Kept(
                        place, count, duty, KeptUntil.day(inForce, set, duty, last, today, lastOfBooks(person))));
            }
            return Optional.of(held(set, person, place, count));
        }

        private @Nullable LocalDate lastOfBooks(UUID person) {
            var told = books;
            if (told == null) {
                told = terms.books(ids(), today);
                books = told;
            }
            return told.get(person);
        }

        private Residue held(DataSet set, UUID person, String place, long count) {
            return holdsOver(person).stream()
                    .filter(hold -> set.isAboutCustomers() && hold.keeps(set.key()))
                    .findFirst()
                    .<Residue>map(hold -> new Residue.Kept(place, count, hold.ground(), hold.reviewOn()))
                    .orElseGet(() -> new Residue.Leftover(place, count));
        }

        private List<UUID> ids() {
            return people.stream().map(Sought::person).toList();
        }

        private List<HoldInTheWay> holdsOver(UUID person) {
            if (!asked) {
                holds.over(ids().stream().map(AccountId::new).toList())
                        .forEach((account, found) -> held.put(account.value(), found));
                asked = true;
            }
            return held.getOrDefault(person, List.of());
        }
    }

    Judge over(List<Sought> people, LocalDate today) {
        return new Judge(people, today);
    }

    private static boolean isExplained(DataField field) {
        return field.isPersonal() || !field.reason().isBlank();
    }

    private static boolean isExpected(DataSet set, DataField field, Trace trace) {
        boolean linkless = set.erasureOf(field) == Erasure.PSEUDONYMISE
                && field.name().equals(set.subjectColumn())
                && set.keptBecauseOf(field).isEmpty();
        return linkless || trace.isOpaque() && !set.isAboutPeople();
    }
}
