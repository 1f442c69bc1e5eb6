package ai.astrasonic.reports;

import ai.astrasonic.processors.CareFact;
import ai.astrasonic.processors.DecisionStanding;
import ai.astrasonic.processors.Duty;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.processors.SignedAgreement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The register for machines: keys, codes and ISO dates, which mean the same in every language. */
final class RegisterJson {

    private final FindingWords words;

    RegisterJson(FindingWords words) {
        this.words = words;
    }

    Map<String, Object> of(RegisterEntry entry) {
        var recipient = entry.recipient();
        var dossier = entry.dossier();
        var told = new LinkedHashMap<String, Object>();
        told.put("key", recipient.key());
        told.put("name", recipient.name());
        told.put("entity", recipient.entity().name());
        told.put("country", recipient.entity().country());
        told.put("role", recipient.role());
        told.put("getsPersonalData", recipient.getsPersonalData());
        told.put("risk", recipient.care().risk());
        told.put("owner", recipient.care().owner());
        told.put("agreementState", entry.standing());
        dossier.agreement().ifPresent(filed -> told.put("agreement", agreement(filed.what())));
        dossier.review().ifPresent(filed -> told.put("review", filed.what()));
        entry.reviewDue().ifPresent(day -> told.put("reviewDue", day));
        recipient.thirdCountryTransfer().ifPresent(transfer -> told.put("transfersTo", transfer.country()));
        told.put("transferRestsOn", entry.grounds());
        dossier.transfer().ifPresent(filed -> told.put("clauses", filed.what()));
        dossier.framework().ifPresent(filed -> told.put("framework", filed.what()));
        dossier.chain().ifPresent(filed -> told.put("subProcessors", filed.what()));
        told.put(
                "certificates",
                dossier.certificates().stream().map(filed -> filed.what()).toList());
        told.put("facts", facts(entry));
        told.put(
                "findings",
                entry.findings().stream()
                        .map(finding ->
                                Map.of("kind", finding.kind(), "grave", finding.isGrave(), "text", words.of(finding)))
                        .toList());
        return told;
    }

    private static Map<String, Object> agreement(SignedAgreement agreement) {
        var told = new LinkedHashMap<String, Object>();
        told.put("version", agreement.version());
        told.put("signedOn", agreement.signedOn());
        told.put("signedBy", agreement.signedBy());
        told.put("validUntil", agreement.validUntil());
        told.put("noticeDays", agreement.noticeDays());
        told.put("breachHours", agreement.breachHours());
        told.put("deletionDays", agreement.deletionDays());
        told.put("file", agreement.file());
        var duties = new LinkedHashMap<String, Object>();
        Stream.of(Duty.values()).forEach(duty -> duties.put(duty.name(), agreement.check(duty)));
        told.put("duties", duties);
        return told;
    }

    private static Map<String, Object> facts(RegisterEntry entry) {
        var facts = new LinkedHashMap<String, Object>();
        Stream.of(CareFact.values())
                .forEach(fact -> entry.dossier().fact(fact).ifPresent(stated -> facts.put(fact.name(), stated)));
        return facts;
    }

    static Map<String, Object> of(DecisionStanding one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("key", one.decision().key());
        told.put("decision", one.decision().decision());
        told.put("countries", one.decision().countries());
        told.put("from", one.decision().from());
        told.put("until", one.decision().until());
        told.put("inForce", one.inForce());
        one.ruling().ifPresent(ruling -> told.put("ruling", ruling.filed().reason()));
        told.put("concerned", List.copyOf(one.concerned()));
        return told;
    }
}
