package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.shared.Roles;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was counted of the scope of breaches: figures, and never whom they are about. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(
        "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
public class Scopes {

    private static final int MOST = 50;

    private final ScopeTable table;
    private final ScopePeople people;
    private final Signatures signatures;

    Scopes(ScopeTable table, ScopePeople people, Signatures signatures) {
        this.table = table;
        this.people = people;
        this.signatures = signatures;
    }

    /** The count that holds for a breach: the last one; empty while nobody has counted. */
    public Optional<ScopeCount> latest(BreachId breach) {
        return table.latest(breach);
    }

    /** The last counts, the newest first. */
    public List<ScopeCount> of(BreachId breach) {
        return table.of(breach, MOST);
    }

    /** What was counted. */
    public ScopeRequest requestOf(ScopeId scope) {
        return table.requestOf(scope);
    }

    /** The text under the signature, for whoever wants to check it by themselves. */
    public String statementOf(ScopeId scope) {
        return table.statementOf(scope);
    }

    /** Whether people and figures are what was signed. */
    public Verified verify(ScopeId scope) {
        var count = known(scope);
        var signed = table.statementOf(scope);
        var signature = HexFormat.of().parseHex(count.signature());
        if (!signatures.isOurs(signed.getBytes(StandardCharsets.UTF_8), signature)) {
            return Verified.NOT_OURS;
        }
        var now = Statement.of(count, RequestJson.text(table.requestOf(scope)));
        if (!now.text().equals(signed)) {
            return Verified.FIGURES_DIFFER;
        }
        return people.sha256(scope).equals(count.peopleSha256()) ? Verified.GENUINE : Verified.PEOPLE_DIFFER;
    }

    public Difference difference(ScopeId earlier, ScopeId later) {
        return new Difference(
                known(earlier), known(later), people.onlyIn(later, earlier), people.onlyIn(earlier, later));
    }

    private ScopeCount known(ScopeId scope) {
        return table.find(scope).orElseThrow(() -> new NoSuchElementException("No count " + scope));
    }
}
