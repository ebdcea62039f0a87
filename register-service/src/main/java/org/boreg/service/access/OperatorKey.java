package org.boreg.service.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first key of a register: that of its operator, who makes the others with it. Only its hash is kept, in the data folder. */
public final class OperatorKey implements KnownCallers {

    private static final String FILE = "operator-key.sha256";
    private static final Caller OPERATOR = new Caller("operator", Set.of(Role.OPERATOR), Set.of());

    private final @Nullable String hash;

    private OperatorKey(@Nullable String hash) {
        this.hash = hash;
    }

    /** The key that the setting names, else that of the data folder; where there is neither, nobody has it. */
    static OperatorKey of(@Nullable String setting, Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(FILE);
        if (setting == null && !Files.exists(file)) {
            return new OperatorKey(null);
        }
        String hash = setting == null ? Files.readString(file).strip() : setting;
        if (!hash.matches("[0-9a-fA-F]{64}")) {
            throw new IOException(file + " does not hold a SHA-256 in hexadecimal; delete it to get a new key");
        }
        return new OperatorKey(hash);
    }

    /**
     * Makes a key for a data folder that has none, and keeps its hash there.
     *
     * @return the key, which is not to be had again; empty where the folder has one already
     * @throws IOException when the folder cannot be written to
     */
    public static Optional<String> createIfMissing(Path dataFolder) throws IOException {
        Files.createDirectories(dataFolder);
        Path file = dataFolder.resolve(FILE);
        String key = "boreg_" + Secret.random();
        try {
            Files.createFile(file, onlyOwner(dataFolder));
        } catch (FileAlreadyExistsException there) {
            return Optional.empty();
        }
        Files.writeString(file, Secret.hash(key), StandardOpenOption.WRITE);
        return Optional.of(key);
    }

    /** SHA-256 of a key in hexadecimal, as a setting. */
    public static String hash(String key) {
        return Secret.hash(key);
    }

    @Override
    public Optional<Caller> find(String credential) {
        return matches(credential) ? Optional.of(OPERATOR) : Optional.empty();
    }

    boolean matches(String presented) {
        return hash != null && Secret.matches(hash, presented);
    }

    private static FileAttribute<?>[] onlyOwner(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
