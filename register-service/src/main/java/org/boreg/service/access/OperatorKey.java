package org.boreg.service.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key that lets its bearer write. Only its SHA-256 is kept; it is random enough that nobody finds the key from that. */
public final class OperatorKey {

    private static final String FILE = "operator-key.sha256";
    private static final int BYTES = 32;

    private final byte @Nullable [] hash;

    private OperatorKey(byte @Nullable [] hash) {
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
        return new OperatorKey(HexFormat.of().parseHex(hash));
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
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String key = "boreg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            Files.createFile(file, onlyOwner(dataFolder));
        } catch (FileAlreadyExistsException there) {
            return Optional.empty();
        }
        Files.writeString(file, HexFormat.of().formatHex(sha256(key)), StandardOpenOption.WRITE);
        return Optional.of(key);
    }

    /** SHA-256 of a key in hexadecimal, as a setting. */
    public static String hash(String key) {
        return HexFormat.of().formatHex(sha256(key));
    }

    boolean matches(String presented) {
        return hash != null && MessageDigest.isEqual(hash, sha256(presented));
    }

    private static FileAttribute<?>[] onlyOwner(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
