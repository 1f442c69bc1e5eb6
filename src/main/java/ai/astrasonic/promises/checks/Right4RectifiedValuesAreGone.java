package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Copy;
import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.WhenRectified;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A value that was corrected (Art. 16) may be left in no row of that person: an address or a name in no column of any table,
 * any other value in none of the columns that the map calls it. Each stored value is hashed as the old one was and compared;
 * documents and logs are left out, and a value that became right again. Places elsewhere that nobody confirmed prove nothing.
 */
@Component
class Right4RectifiedValuesAreGone implements PromiseCheck {

    private static final String LEFT = """
            SELECT count(*) FROM (
                SELECT account_id, attribute, old FROM rectification r, unnest(before_hashes) old
                WHERE NOT EXISTS (SELECT FROM rectification later
                                  WHERE later.account_id = r.account_id AND later.attribute = r.attribute
                                    AND later.corrected_at >= r.corrected_at AND old = ANY (later.after_hashes))) wrong
            JOIN %s t ON t.%s = wrong.account_id
            WHERE wrong.attribute IN (:attributes) AND wrong.old IN (%s)""";

    private static final String HASH =
            "sha256(convert_to(wrong.account_id::text || lower(normalize(t.%s::text)), 'UTF8'))";

    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM rectification) AS corrections,
                   (SELECT count(*) FROM rectification_place WHERE outcome = 'WAITING') AS waiting""";

    /** A word of a conversation, a case or a track may happen to be the same as a name. */
    private static final Set<Category> WHERE_NAMES_STAND =
            Set.of(Category.IDENTITY, Category.CONTACT, Category.PAYMENT, Category.LOCATION, Category.SETTING);

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "accounts.account.country", "COUNTRY",
            "accounts.account.language", "LANGUAGE",
            "accounts.account.birth_year", "BIRTH_YEAR");

    private final Evidence evidence;
    private final DataMap map;
    private final AtRecipients recipients;

    Right4RectifiedValuesAreGone(Evidence evidence, DataMap map, AtRecipients recipients) {
        this.evidence = evidence;
        this.map = map;
        this.recipients = recipients;
    }

    @Override
    public PromiseId id() {
        return PromiseId.RIGHT_4;
    }

    @Override
    public PromiseState check(Instant now) {
        var columns = evidence.textColumns().stream().map(Object::toString).collect(Collectors.toSet());
        var left = new TreeMap<String, Long>();
        int tables = 0;
        for (var set : map.tablesAboutPeople()) {
            if (evidence.hasColumn(set.name(), set.subjectColumn(), "uuid")) {
                left.putAll(leftIn(set, columns));
                tables++;
            }
        }
        return judge(left, tables, now);
    }

    private Map<String, Long> leftIn(DataSet set, Set<String> texts) {
        var left = new TreeMap<String, Long>();
        count(
                set,
                Set.of("EMAIL"),
                set.fields().stream().filter(f -> isSearched(set, f, texts)).toList(),
                left);
        count(
                set,
                Set.of("NAME"),
                set.fields().stream()
                        .filter(f -> isSearched(set, f, texts))
                        .filter(f -> f.category() == null || WHERE_NAMES_STAND.contains(f.category()))
                        .toList(),
                left);
        ATTRIBUTES.forEach((attribute, name) -> count(
                set,
                Set.of(name),
                set.fields().stream().filter(f -> is(attribute, set, f)).toList(),
                left));
        return left;
    }

    private static boolean isSearched(DataSet set, DataField field, Set<String> texts) {
        return texts.contains(set.name() + "." + field.name()) && !isDocument(field);
    }

    private static boolean isDocument(DataField field) {
        return field.copy() instanceof Copy copy && copy.then() == WhenRectified.STATED;
    }

    private static boolean is(String attribute, DataSet set, DataField field) {
        return attribute.equals(set.key() + "." + field.name())
                || (field.copy() instanceof Copy copy && copy.of().equals(attribute) && !isDocument(field));
    }

    private void count(DataSet set, Set<String> attributes, List<DataField> fields, Map<String, Long> left) {
        if (fields.isEmpty()) {
            return;
        }
        var hashes = fields.stream().map(f -> HASH.formatted(f.name())).collect(Collectors.joining(", "));
        long found = evidence.ask()
                .sql(LEFT.formatted(set.name(), set.subjectColumn(), hashes))
                .param("attributes", attributes)
                .query(Long.class)
                .single();
        if (found > 0) {
            left.merge(set.name(), found, Long::sum);
        }
    }

    private PromiseState judge(Map<String, Long> left, int tables, Instant now) {
        var counts = evidence.ask().sql(COUNTS).query().singleRow();
        long corrections = number(counts, "corrections");
        long waiting = number(counts, "waiting");
        var there = recipients.of(AtRecipients.RECTIFIED, now);
        long found = left.values().stream().mapToLong(Long::longValue).sum();
        var facts = new ArrayList<>(List.of(
                Fact.of("evidence.corrections", corrections),
                Fact.of("evidence.tables", tables),
                Fact.of("evidence.unconfirmed", waiting),
                Fact.of("evidence.recipients-open", there.open())));
        left.forEach((table, count) -> facts.add(Fact.of(table, count)));
        if (found > 0) {
            return new PromiseState.Broken(new Finding(Reason.of("right-4.broken", found), found, now, facts));
        }
        if (there.late() > 0) {
            return new PromiseState.Broken(
                    new Finding(Reason.of("right-4.late", there.late()), there.late(), now, facts));
        }
        if (corrections > 0 && waiting == 0 && there.open() > 0) {
            var open = Reason.of("right-4.open", corrections, there.open());
            return new PromiseState.Unproven(new Finding(open, there.open(), now, facts));
        }
        if (corrections == 0 || waiting > 0) {
            var reason =
                    corrections == 0 ? Reason.of("right-4.none") : Reason.of("right-4.waiting", corrections, waiting);
            return new PromiseState.Unproven(new Finding(reason, waiting, now, facts));
        }
        return new PromiseState.Kept(new Finding(Reason.of("right-4.kept", corrections), corrections, now, facts));
    }

    private static long number(Map<String, @Nullable Object> counts, String name) {
        return ((Number) Objects.requireNonNull(counts.get(name))).longValue();
    }
}
