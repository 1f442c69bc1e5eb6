package ai.astrasonic.library.formats;

import ai.astrasonic.library.LibraryFileProblem;
import com.ctc.wstx.exc.WstxEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Turns what the XML library complains of, which quotes the file, into a problem that quotes nothing. */
final class XmlTrouble {

    private XmlTrouble() {}

    static UnreadableLibraryFile of(Throwable broken, int line) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableLibraryFile known) {
                return known;
            }
            var problem = problemOf(cause);
            if (problem != null) {
                return new UnreadableLibraryFile(problem, line);
            }
        }
        return new UnreadableLibraryFile(problemSaidBy(broken), line);
    }

    private static @Nullable LibraryFileProblem problemOf(Throwable cause) {
        return switch (cause) {
            case WstxEOFException end -> LibraryFileProblem.TRUNCATED;
            case CharConversionException bytes ->
                isCutOff(bytes) ? LibraryFileProblem.TRUNCATED : LibraryFileProblem.WRONG_ENCODING;
            case CharacterCodingException encoding -> LibraryFileProblem.WRONG_ENCODING;
            case UnsupportedEncodingException encoding -> LibraryFileProblem.WRONG_ENCODING;
            case IOException outside -> LibraryFileProblem.INTERRUPTED;
            default -> null;
        };
    }

    private static boolean isCutOff(CharConversionException bytes) {
        return String.valueOf(bytes.getMessage()).contains("Unexpected EOF");
    }

    /** The library has no exception of its own for these. */
    private static LibraryFileProblem problemSaidBy(Throwable broken) {
        String message = String.valueOf(broken.getMessage());
        if (message.contains("ncoding")) {
            return LibraryFileProblem.WRONG_ENCODING;
        }
        return message.contains("imit") ? LibraryFileProblem.TOO_COMPLEX : LibraryFileProblem.BROKEN;
    }
}
