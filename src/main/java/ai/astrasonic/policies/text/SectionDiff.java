package ai.astrasonic.policies.text;

import java.util.List;

/**
 * What became of a section.
 *
 * @param lines its words, line by line
 */
public record SectionDiff(Fate fate, int level, List<Piece> heading, List<List<Piece>> lines) {

    /** What became of it as a whole. */
    public enum Fate {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    static SectionDiff between(Section before, Section after) {
        var heading = WordDiff.between(before.heading(), after.heading());
        var words = WordDiff.between(before.words(), after.words());
        boolean same =
                heading.stream().allMatch(SectionDiff::stayed) && words.stream().allMatch(SectionDiff::stayed);
        return new SectionDiff(same ? Fate.SAME : Fate.CHANGED, after.level(), heading, Pieces.lines(words));
    }

    private static boolean stayed(Piece piece) {
        return piece.kind() == Piece.Kind.SAME;
    }

    static SectionDiff whole(Section section, Fate fate) {
        var kind = fate == Fate.REMOVED ? Piece.Kind.REMOVED : Piece.Kind.ADDED;
        return new SectionDiff(
                fate,
                section.level(),
                List.of(new Piece(kind, section.heading())),
                Pieces.lines(List.of(new Piece(kind, section.words()))));
    }
}
