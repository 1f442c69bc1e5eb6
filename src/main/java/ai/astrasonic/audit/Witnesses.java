package ai.astrasonic.audit;

import ai.astrasonic.keys.Signatures;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers who remembers the chain: the counter beside it, the head seen last and the signed daily roots. */
@Component
class Witnesses {

    private final DailyRoots roots;
    private final Signatures signatures;
    private final HeadFile headFile;

    Witnesses(DailyRoots roots, Signatures signatures, AuditSettings settings) {
        this.roots = roots;
        this.signatures = signatures;
        this.headFile = new HeadFile(settings.directory());
    }

    /** Those whom nobody reaches by SQL. */
    List<Witness> outside() {
        var head = headFile.seen().map(seen -> new Witness("the head outside", seen.position(), seen.hash(), true));
        var kept = roots.kept().stream().map(root -> witness("the root outside of " + root.signedOn(), root));
        return Stream.concat(head.stream(), kept).toList();
    }

    /** Those and the ones in the database. */
    List<Witness> with(List<Witness> outside, ChainHead head) {
        var counter = new Witness("the counter", head.position(), head.hash(), true);
        var stored = roots.stored().stream().map(root -> witness("the root of " + root.signedOn(), root));
        return Stream.of(outside.stream(), Stream.of(counter), stored)
                .flatMap(witnesses -> witnesses)
                .toList();
    }

    private Witness witness(String name, AuditRoot root) {
        var signature = Base64.getDecoder().decode(root.signature());
        return new Witness(name, root.position(), root.hash(), signatures.isOurs(root.statement(), signature));
    }
}
