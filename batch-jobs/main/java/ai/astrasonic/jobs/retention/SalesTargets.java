package ai.astrasonic.jobs.retention;

import ai.astrasonic.billing.TaxClass;
import ai.astrasonic.retention.Ending;
import ai.astrasonic.retention.RetentionTarget;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three ends of a sale: its class decides when it goes, and one class loses its person before. */
@Configuration(proxyBeanMethods = false)
class SalesTargets {

    private final DataSource retention;

    SalesTargets(@Qualifier("retentionDataSource") DataSource retention) {
        this.retention = retention;
    }

    @Bean
    RetentionTarget dutchSales() {
        return new SalesTarget(TaxClass.TAX_NL, Ending.DELETE, retention);
    }

    @Bean
    RetentionTarget oneStopShopSales() {
        return new SalesTarget(TaxClass.TAX_OSS, Ending.DELETE, retention);
    }

    /** By the term of the national administration, which alone needs to know whose they were. */
    @Bean
    RetentionTarget peopleOfOneStopShopSales() {
        return new SalesTarget(TaxClass.TAX_NL, Ending.CUT_OUT, retention);
    }
}
