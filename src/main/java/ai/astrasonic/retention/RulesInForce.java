package ai.astrasonic.retention;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.datamap.Terms;
import ai.astrasonic.datamap.TermsInForce;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.InternalUse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Tells the terms by the rules of today, wherever a period is told. */
@Component
@InternalUse("periods only, which every letter tells")
class RulesInForce implements TermsInForce {

    private final RuleTable table;
    private final Clock clock;

    RulesInForce(RuleTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Terms today() {
        var today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        var versions = table.all();
        return new Terms(RetentionTerm.all().stream()
                .map(term -> RuleVersion.inForce(versions, term, today).inWords())
                .toList());
    }
}
