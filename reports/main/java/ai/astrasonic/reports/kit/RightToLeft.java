package ai.astrasonic.reports.kit;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.Normalizer;

/** Sets Hebrew and Arabic from right to left by the platform's own rules (Unicode annex 9). */
final class RightToLeft implements BidiReorderer {

    private static final String BRACKETS = "()[]{}<>«»";
    private static final String MIRRORED = ")(][}{><»«";

    private final ArabicLetters letters = new ArabicLetters();

    @Override
    public String reorderRTLTextToLTR(String text) {
        var reversed = new StringBuilder(text).reverse();
        for (int i = 0; i < reversed.length(); i++) {
            int bracket = BRACKETS.indexOf(reversed.charAt(i));
            if (bracket >= 0) {
                reversed.setCharAt(i, MIRRORED.charAt(bracket));
            }
        }
        return reversed.toString();
    }

    @Override
    public String shapeText(String text) {
        return letters.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** Cuts a paragraph into runs of one direction. */
    static final class Splitter implements BidiSplitter {

        private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            bidi = new Bidi(
                    paragraph, defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        }

        @Override
        public int countTextRuns() {
            return bidi.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int run) {
            int start = bidi.getRunStart(run);
            byte direction = bidi.getRunLevel(run) % 2 == 1 ? RTL : LTR;
            return new BidiTextRun(start, bidi.getRunLimit(run) - start, direction);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
        }
    }
}
