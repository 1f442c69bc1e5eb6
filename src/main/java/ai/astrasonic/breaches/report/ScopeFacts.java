package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.scope.ScopeCount;
import ai.astrasonic.datamap.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the last count of a breach says: no figure of a report comes from elsewhere. */
final class ScopeFacts {

    private ScopeFacts() {}

    static void tell(ScopeCount count, FactSheet sheet) {
        sheet.between("scope.people", count.peopleMin(), count.peopleMax());
        sheet.between("scope.records", count.recordsMin(), count.recordsMax());
        sheet.with("scope.people-kind", kind(count.peopleMin(), count.peopleMax()));
        sheet.with("scope.records-kind", kind(count.recordsMin(), count.recordsMax()));
        sheet.with("scope.people-most", String.valueOf(count.peopleMax()));
        sheet.with("scope.records-most", String.valueOf(count.recordsMax()));
        sheet.with("scope.how", how(count));
        sheet.with("scope.groups", groups(count));
        countries(count, sheet);
        categories(count.byCategory().keySet(), sheet);
    }

    private static List<String> how(ScopeCount count) {
        var stated = count.stated();
        var counted = count.counted();
        return stated == null
                ? BothLanguages.say("scope.how", count.id().toString())
                : BothLanguages.say(
                        "scope.stated",
                        count.id().toString(),
                        counted.peopleMin(),
                        counted.peopleMax(),
                        stated.because());
    }

    private static String kind(long least, long most) {
        return least == most ? "exact" : "approximate";
    }

    private static void countries(ScopeCount count, FactSheet sheet) {
        var known = new TreeMap<>(count.byCountry());
        sheet.with("scope.several-countries", known.size() > 1);
        sheet.with("scope.country-list", String.join(", ", known.keySet()));
        sheet.with(
                "scope.countries",
                known.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .toList());
    }

    private static List<String> groups(ScopeCount count) {
        var groups = new ArrayList<>(List.of("customers", "users"));
        if (count.minors() > 0) {
            groups.add("minors");
        }
        return groups;
    }

    private static void categories(Set<Category> hit, FactSheet sheet) {
        sheet.with("scope.categories", hit.stream().map(Enum::name).sorted().toList());
        var words = hit.stream()
                .filter(category -> otherCategories().contains(category.name()))
                .sorted()
                .map(category -> BothLanguages.say("category." + category))
                .toList();
        if (!words.isEmpty()) {
            sheet.with("scope.other-categories", List.of(joined(words, 0), joined(words, 1)));
        }
    }

    /** Those that the Dutch form has no option of its own for. */
    private static List<String> otherCategories() {
        return BreachForm.on(LocalDate.MAX, Template.AP)
                .questions()
                .flatMap(question -> question.options().stream())
                .filter(option -> option.key().equals("other"))
                .flatMap(option -> option.from().stream())
                .toList();
    }

    private static String joined(Collection<List<String>> words, int language) {
        return words.stream()
                .map(one -> one.get(language).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
