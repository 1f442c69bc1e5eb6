package ai.astrasonic.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.testing.DatabaseTest;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing on the data map is kept without an end, and every statement that ends something can be carried out. */
@DatabaseTest
class TargetCatalogueTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    @Autowired
    TargetCatalogue targets;

    @Autowired
    DataMap map;

    @Autowired
    @Qualifier("retentionDataSource")
    DataSource retention;

    @Test
    void everything_with_a_term_ends_by_the_sheet_or_otherwise_and_how_is_said() {
        var swept = swept();
        var unsaid = new ArrayList<String>();
        for (var set : map.dataSets()) {
            if (!set.retention().isEmpty() && !swept.contains(set.key())) {
                try {
                    targets.otherEnd(set);
                } catch (IllegalArgumentException nobody) {
                    unsaid.add(set.key() + " (" + set.retention() + ", " + set.place() + ")");
                }
            }
        }

        assertThat(unsaid).isEmpty();
    }

    @Test
    void no_end_is_told_of_what_is_not_on_the_map_or_ends_by_the_sheet() {
        var kept = map.dataSets().stream()
                .filter(set -> !set.retention().isEmpty())
                .map(DataSet::key)
                .collect(Collectors.toSet());
        kept.removeAll(swept());

        assertThat(OtherEnd.Of.all()).extracting(OtherEnd.Of::dataSet).isSubsetOf(kept);
    }

    @Test
    void every_rule_with_a_period_and_records_of_ours_ends_something_or_says_why_not() {
        assertThat(RetentionTerm.all())
                .filteredOn(term -> !term.period().isEmpty())
                .filteredOn(term -> map.dataSets().stream()
                        .anyMatch(set -> set.retention().equals(term.key()) && set.place() != Place.RECIPIENT))
                .allSatisfy(term -> assertThat(targets.of(term.key()).isEmpty()
                                && targets.endedOtherwise(term.key()).isEmpty())
                        .as(term.key())
                        .isFalse());
    }

    @Test
    void each_question_and_each_statement_of_a_table_is_one_the_retention_role_may_ask() {
        var jdbc = JdbcClient.create(retention);
        assertThat(TargetSpec.all()).allSatisfy(spec -> {
            var sql = new TargetSql(spec, map);
            assertThatCode(() -> jdbc.sql("EXPLAIN " + sql.end())
                            .param("before", LineEvidence.utc(java.time.Instant.EPOCH))
                            .param("without", null, Types.OTHER)
                            .param("rows", 10)
                            .param("from", "(0,0)")
                            .param("last", "(9,0)")
                            .query()
                            .listOfRows())
                    .as(spec.dataSet())
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void each_place_counts_lists_and_forecasts_where_nothing_is() {
        assertThat(targets.all()).filteredOn(TableTarget.class::isInstance).allSatisfy(target -> {
            var rule = RetentionRule.of(RetentionTerm.of(target.rule()));
            assertThat(target.tally(Due.on(rule, LONG_AGO)).due()).isZero();
            assertThat(target.records(Due.on(rule, LONG_AGO), null, 5)).isEmpty();
            assertThat(target.coming(rule, LONG_AGO, LONG_AGO.plusYears(1))).isEmpty();
            assertThatCode(target::oldest).doesNotThrowAnyException();
        });
    }

    private Set<String> swept() {
        return targets.all().stream().map(RetentionTarget::dataSet).collect(Collectors.toSet());
    }
}
