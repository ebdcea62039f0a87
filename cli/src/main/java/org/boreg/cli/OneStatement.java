package org.boreg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.cli.register.CannotAnswer;

/** A file in which there has to be one statement and no more. */
final class OneStatement {

    /** @throws CannotAnswer when there is none, or more than one */
    static String in(Path file) {
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            Optional<RawItem> first = reader.next();
            if (first.orElse(null) instanceof RawStatement statement
                    && reader.next().isEmpty()) {
                return statement.text();
            }
            throw CannotAnswer.badQuestion("%s has to have one statement in it, and nothing else.".formatted(file));
        } catch (IOException unreadable) {
            throw CannotAnswer.badQuestion("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private OneStatement() {}
}
