package ai.astrasonic.reports;

import ai.astrasonic.activities.ProcessingForOthers;
import ai.astrasonic.processors.DecisionStanding;
import ai.astrasonic.processors.RecipientRegister;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.reports.ProcessingRecord.Content;
import ai.astrasonic.reports.ProcessingRecord.Decision;
import ai.astrasonic.reports.ProcessingRecord.Entry;
import ai.astrasonic.reports.ProcessingRecord.Mandate;
import ai.astrasonic.reports.ProcessingRecord.Register;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole register for an authority (Art. 30(4), 31): the records of Art. 30(1) and (2) with what is on file about every
 * recipient. Whoever takes it is recorded.
 */
@Component
@RolesAllowed({Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR})
public class RegisterExport {

    /** Of every file, without its extension. */
    public static final String NAME = "register-of-recipients";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ProcessingRecords records;
    private final RecipientRegister register;

    RegisterExport(ProcessingRecords records, RecipientRegister register) {
        this.records = records;
        this.register = register;
    }

    /** Everything in it is of one moment. */
    public void write(ExportFormat format, Locale language, OutputStream out) throws IOException {
        var entries = register.all();
        var decisions = register.decisions();
        var content = records.content(language).with(register(language, entries, decisions));
        register.exported(format.extension());
        format.write(NAME, (one, to) -> write(one, content, entries, decisions, to), out);
    }

    private static void write(
            ExportFormat format,
            Content content,
            List<RegisterEntry> entries,
            List<DecisionStanding> decisions,
            OutputStream out)
            throws IOException {
        switch (format) {
            case XLSX -> ProcessingRecordSheet.write(content, out);
            case PDF -> ProcessingRecord.writePdf(content, out);
            case JSON -> out.write(json(content, entries, decisions));
            case ZIP -> throw new IllegalArgumentException("A file of files holds no other");
        }
    }

    private static byte[] json(Content content, List<RegisterEntry> entries, List<DecisionStanding> decisions) {
        var words = new RegisterJson(new FindingWords(new Wording("processors", content.language())));
        var told = new LinkedHashMap<String, Object>();
        told.put("asOf", content.asOf());
        told.put("language", content.language().getLanguage());
        told.put("contact", content.contact());
        told.put("activities", content.activities());
        told.put(
                "onBehalfOfOthers",
                content.register() == null ? List.of() : content.register().mandates());
        told.put("recipients", entries.stream().map(words::of).toList());
        told.put("adequacy", decisions.stream().map(RegisterJson::of).toList());
        told.put("data", content.data());
        return MAPPER.writeValueAsBytes(told);
    }

    private static Register register(Locale language, List<RegisterEntry> entries, List<DecisionStanding> decisions) {
        var words = new Wording("record", language);
        var findings = new FindingWords(new Wording("processors", language));
        return new Register(
                ProcessingForOthers.all().stream()
                        .map(one -> mandate(one, words.locale()))
                        .toList(),
                entries.stream()
                        .map(entry -> new Entry(
                                entry.recipient().key(),
                                entry.recipient().name(),
                                new FiledWords(language).of(entry),
                                entry.findings().stream().map(findings::of).toList()))
                        .toList(),
                decisions.stream()
                        .filter(one -> !one.concerned().isEmpty())
                        .map(one -> decision(one, words))
                        .toList());
    }

    private static Mandate mandate(ProcessingForOthers one, Locale locale) {
        return new Mandate(
                one.controller().in(locale),
                one.categories().in(locale),
                one.transfers().in(locale),
                one.measures().in(locale));
    }

    private static Decision decision(DecisionStanding one, Wording words) {
        var state = one.inForce()
                ? words.text("register.in-force")
                : words.text(
                        "register.not-in-force",
                        one.ruling().map(ruling -> ruling.filed().reason()).orElse("–"));
        return new Decision(
                one.decision().place().in(words.locale()),
                one.decision().decision(),
                state,
                String.join(", ", one.concerned()));
    }
}
