package ai.astrasonic.reports.kit;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Joins Arabic letters by the shapes that Unicode names for the start, the middle and the end of a word. */
final class ArabicLetters {

    private enum Shape {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    private final Map<String, Map<Shape, Character>> shapes = new HashMap<>();

    /** The names of the characters themselves tell which letter and which shape each one is. */
    ArabicLetters() {
        for (char c = '\uFE80'; c <= '\uFEFC'; c++) {
            var name = Character.getName(c);
            var letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            for (var shape : Shape.values()) {
                if (name != null && name.endsWith(shape + " FORM")) {
                    shapes.computeIfAbsent(letters, l -> new HashMap<>()).put(shape, c);
                }
            }
        }
    }

    String joined(String text) {
        var out = new StringBuilder();
        boolean joinsOn = false;
        int i = 0;
        while (i < text.length()) {
            int length = i + 1 < text.length() && shapes.containsKey(text.substring(i, i + 2)) ? 2 : 1;
            var letter = text.substring(i, i + length);
            var next = i + length < text.length() ? text.substring(i + length, i + length + 1) : "";
            boolean joinsNext = has(letter, Shape.INITIAL) && has(next, Shape.FINAL);
            out.append(shaped(letter, joinsOn && has(letter, Shape.FINAL), joinsNext));
            joinsOn = joinsNext;
            i += length;
        }
        return out.toString();
    }

    private boolean has(String letter, Shape shape) {
        return shapes.getOrDefault(letter, Map.of()).containsKey(shape);
    }

    private String shaped(String letter, boolean before, boolean after) {
        var shape = before ? (after ? Shape.MEDIAL : Shape.FINAL) : after ? Shape.INITIAL : Shape.ISOLATED;
        var found = shapes.getOrDefault(letter, Map.of()).get(shape);
        return found == null ? letter : String.valueOf(found);
    }
}
