package ai.astrasonic.datamap;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the map together at start-up: entities first, then what the sources contribute. */
@Configuration(proxyBeanMethods = false)
class DataMapConfiguration {

    @Bean
    DataMap dataMap(EntityManagerFactory entities, List<DataSetSource> sources, DatabaseHosts hosts) {
        var told = sources.stream().flatMap(s -> s.dataSets().stream());
        return new DataMap(Stream.concat(new EntityReader(entities).dataSets().stream(), told)
                .map(set -> set.hostedBy(hosts.keys()))
                .toList());
    }
}
