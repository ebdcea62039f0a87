package org.boreg.localneo4j;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The layout of a data folder. All that Neo4j stores is below one folder in it, so that a store built elsewhere can take its
 * place by renaming.
 */
record DataFolder(Path root) {
    static final String USER = "neo4j";

    private static final int PASSWORD_BYTES = 24;

    static DataFolder of(Path root) {
        return new DataFolder(root.toAbsolutePath().normalize());
    }

    /** Creates what is missing. */
    static DataFolder create(Path root) {
        DataFolder folder = of(root);
        try {
            PrivateFile.createFolders(folder.neo4jHome());
            PrivateFile.createFolders(folder.logs());
        } catch (FileAlreadyExistsException file) {
            throw new LocalNeo4jException(
                    file.getFile() + " is a file, but the data folder needs a folder there", file);
        } catch (IOException refused) {
            throw new LocalNeo4jException(
                    "The data folder " + folder.root + " cannot be created or written: " + refused, refused);
        }
        return folder;
    }

    Path neo4jHome() {
        return root.resolve("neo4j");
    }

    /** Where a store is made that takes the place of {@link #neo4jHome} when it is whole. */
    Path storeInTheMaking() {
        return root.resolve("neo4j-in-the-making");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path processLog() {
        return logs().resolve("neo4j-process.log");
    }

    Path ownerLock() {
        return root.resolve("owner.lock");
    }

    Path storeLock() {
        return root.resolve("store.lock");
    }

    Path ownerRecord() {
        return root.resolve("owner.properties");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    /** @return empty if no Neo4j was started here yet */
    Optional<String> password() {
        try {
            return Files.exists(passwordFile())
                    ? Optional.of(Files.readString(passwordFile()).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new LocalNeo4jException(
                    "The password in " + passwordFile() + " cannot be read by this user: " + unreadable, unreadable);
        }
    }

    /** Only the owner of the folder may call this. */
    String passwordOrNew() {
        try {
            Optional<String> kept = password();
            if (kept.isEmpty()) {
                PrivateFile.replace(passwordFile(), newPassword() + "\n");
            }
            PrivateFile.closeToOthers(passwordFile());
        } catch (IOException refused) {
            throw new LocalNeo4jException("The password cannot be kept in " + passwordFile() + ": " + refused, refused);
        }
        return password().orElseThrow();
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
