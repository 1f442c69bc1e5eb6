package ai.astrasonic.requests;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Ask;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.datamap.DataMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Has recipients asked to do the same as we decided to do (Art. 19, 21): the system does so, whoever decided. */
@Component
class Askings {

    private final Correspondence correspondence;
    private final DataMap map;

    Askings(Correspondence correspondence, DataMap map) {
        this.correspondence = correspondence;
        this.map = map;
    }

    void open(DataSubjectRequest request, Map<String, String> corrections) {
        switch (request.kind()) {
            case RECTIFICATION -> open(request, Ask.RECTIFY, Set.of(), corrections);
            case RESTRICTION -> open(request, Ask.RESTRICT, Set.of(), Map.of());
            case OBJECTION -> object(request);
            case ACCESS, PORTABILITY, ERASURE, CONSENT_WITHDRAWAL -> {}
        }
    }

    /** Who does something else with the data is not asked to stop that. */
    private void object(DataSubjectRequest request) {
        var concerned = map.dataSets().stream()
                .filter(set -> set.activity().equals(request.askedFor().about()))
                .flatMap(set -> set.recipients().stream())
                .collect(Collectors.toUnmodifiableSet());
        if (!concerned.isEmpty()) {
            open(request, Ask.OBJECT, concerned, Map.of());
        }
    }

    private void open(DataSubjectRequest request, Ask ask, Set<String> recipients, Map<String, String> corrections) {
        RunAs.job(
                "recipients",
                () -> correspondence.open(request.id(), request.identifiedAccount(), ask, recipients, corrections));
    }
}
