package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.judgement.Assessed;
import ai.astrasonic.breaches.judgement.Decision;
import ai.astrasonic.breaches.severity.Band;
import ai.astrasonic.breaches.severity.Circumstances;
import ai.astrasonic.breaches.severity.Circumstances.Availability;
import ai.astrasonic.breaches.severity.Circumstances.Confidentiality;
import ai.astrasonic.breaches.severity.Circumstances.Integrity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What follows from the assessment and the decisions; the DPO confirms it in the form. */
final class JudgementFacts {

    private JudgementFacts() {}

    static void tell(Assessed assessed, FactSheet sheet) {
        var severity = assessed.content().severity();
        var lost = severity.circumstances();
        sheet.with("assessment.nature", nature(lost));
        sheet.with("assessment.confidentiality", lost.confidentiality().name());
        sheet.with("assessment.integrity", lost.integrity().name());
        sheet.with("assessment.availability", lost.availability().name());
        sheet.with("assessment.cause", lost.malicious() ? "malicious" : "");
        sheet.with("assessment.protection", protection(assessed));
        sheet.with("assessment.severity", severity(severity.band()));
        sheet.with(
                "assessment.method",
                BothLanguages.say(
                        "method",
                        String.valueOf(severity.decisive().score()),
                        plain(severity.identifiability().factor()),
                        plain(lost.points()),
                        plain(severity.score()),
                        String.valueOf(assessed.number())));
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private static List<String> nature(Circumstances lost) {
        var nature = new ArrayList<String>();
        if (lost.confidentiality() != Confidentiality.NOT_LOST) {
            nature.add("confidentiality");
        }
        if (lost.integrity() != Integrity.NOT_LOST) {
            nature.add("integrity");
        }
        if (lost.availability() != Availability.NOT_LOST) {
            nature.add("availability");
        }
        return nature;
    }

    private static String protection(Assessed assessed) {
        var protection = assessed.content().protection();
        if (protection.isUnintelligible()) {
            return "fully";
        }
        return protection.keySafe() ? "partly" : "no";
    }

    /** Our own reading of the bands, which the DPO confirms. */
    private static String severity(Band band) {
        return switch (band) {
            case LOW -> "negligible";
            case MEDIUM -> "limited";
            case HIGH -> "considerable";
            case VERY_HIGH -> "very-large";
        };
    }

    static void authority(Decision decision, FactSheet sheet) {
        if (!decision.yes()) {
            sheet.with("assessment.risk", "unlikely");
        }
    }

    static void people(Decision decision, FactSheet sheet) {
        sheet.with("people.because", decision.because());
        if (decision.yes()) {
            sheet.with("people.told", "later");
            sheet.with("people.told-edpb", "later");
            sheet.with("assessment.risk", decision.ground().isDutyToTell() ? "high" : "risk");
            return;
        }
        boolean exempt = decision.ground().isExemption();
        sheet.with("people.told", "no");
        sheet.with("people.told-edpb", exempt ? "exempt" : "no-high-risk");
        sheet.with("assessment.risk", exempt ? "high" : "risk");
        sheet.with("people.exemption", exemption(decision));
        if (!decision.publicNotice().isEmpty()) {
            sheet.with("people.because", decision.because() + "\n" + decision.publicNotice());
        }
    }

    private static String exemption(Decision decision) {
        return switch (decision.ground()) {
            case UNINTELLIGIBLE -> "unintelligible";
            case MEASURES -> "measures";
            case EFFORT -> "effort";
            case NO_HIGH_RISK -> "no-high-risk";
            case RISK, PRECAUTION, UNLIKELY_RISK, UNREADABLE, TRUSTED_RECIPIENT, HIGH_RISK, ORDERED, VOLUNTARY ->
                "other";
        };
    }
}
