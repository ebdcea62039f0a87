package org.boreg.service;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the register's service is to run.
 *
 * @param neo4jUri such as {@code bolt://127.0.0.1:7687} or {@code neo4j+s://host}
 * @param neo4jPassword in clear text; never printed by {@link #toString()}
 * @param bindAddress the address of this machine that it listens on
 * @param port of HTTP; 0 means any free one
 * @param dataFolder where uploads wait, and where the hash of the operator's key is kept; created if it is missing
 * @param operatorKeyHash SHA-256 of the operator's key in hexadecimal; null looks into the data folder
 * @param largestUpload the most bytes that an uploaded file may have
 * @param largestValidation the most bytes that a file may have that anybody sends to be validated
 * @param importFolder a folder of this machine from which files can be imported without being sent; null for none
 * @param largestIndex the most bytes of memory that the index of ownership may take, at most half of the heap; 0 for none
 * @param declarations how declarations are treated
 */
public record ServiceSettings(
        URI neo4jUri,
        String neo4jUser,
        String neo4jPassword,
        String bindAddress,
        int port,
        Path dataFolder,
        @Nullable String operatorKeyHash,
        long largestUpload,
        long largestValidation,
        @Nullable Path importFolder,
        long largestIndex,
        DeclarationSettings declarations) {

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final int LARGEST_PORT = 65_535;

    /** @throws IllegalArgumentException when a value cannot be used; its message says what is expected */
    public ServiceSettings {
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("A port is a number from 0 (any) to 65535, not " + port);
        }
        if (operatorKeyHash != null && !operatorKeyHash.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("The hash of the operator's key is a SHA-256 in 64 hexadecimal digits");
        }
        if (largestValidation < 1) {
            throw new IllegalArgumentException(
                    "The largest file to validate has at least one byte, not " + largestValidation);
        }
        if (largestUpload < 1) {
            throw new IllegalArgumentException("The largest upload is at least one byte, not " + largestUpload);
        }
        if (largestIndex < 0) {
            throw new IllegalArgumentException("The index of ownership takes no less than nothing: " + largestIndex);
        }
    }

    /** Port 8080 of the loopback address, uploads of up to 20 GiB, validation of up to 20 MiB, an index of up to 256 MiB, the key of the data folder. */
    public static ServiceSettings of(URI neo4jUri, String neo4jUser, String neo4jPassword, Path dataFolder) {
        return new ServiceSettings(
                neo4jUri,
                neo4jUser,
                neo4jPassword,
                "127.0.0.1",
                8080,
                dataFolder,
                null,
                20 * GIB,
                20 * MIB,
                null,
                256 * MIB,
                DeclarationSettings.USUAL);
    }

    public ServiceSettings withBindAddress(String address) {
        return new ServiceSettings(
                neo4jUri,
                neo4jUser,
                neo4jPassword,
                address,
                port,
                dataFolder,
                operatorKeyHash,
                largestUpload,
                largestValidation,
                importFolder,
                largestIndex,
                declarations);
    }

    public ServiceSettings withPort(int number) {
        return new ServiceSettings(
                neo4jUri,
                neo4jUser,
                neo4jPassword,
                bindAddress,
                number,
                dataFolder,
                operatorKeyHash,
                largestUpload,
                largestValidation,
                importFolder,
                largestIndex,
                declarations);
    }

    public ServiceSettings withOperatorKeyHash(@Nullable String hash) {
        return new ServiceSettings(
                neo4jUri,
                neo4jUser,
                neo4jPassword,
                bindAddress,
                port,
                dataFolder,
                hash,
                largestUpload,
                largestValidation,
                importFolder,
                largestIndex,
                declarations);
    }

    public ServiceSettings withLargestUpload(long bytes) {
        return new ServiceSettings(
                neo4jUri,
                neo4jUser,
                neo4jPassword,
                bindAddress,
                port,
                dataFolder,
                operatorKeyHash,
                bytes,
                largestValidation,
                importFolder,
                largestIndex,
                declarations);
    }

    public ServiceSettings withLargestValidation(long bytes) {
        return new ServiceSettings(
                neo4jUri,
                neo4jUser,
                neo4jPassword,
                bindAddress,
                port,
                dataFolder,
                operatorKeyHash,
                largestUpload,
                bytes,
                importFolder,
                largestIndex,
                declarations);
    }

    public ServiceSettings withLargestIndex(long bytes) {
        return new ServiceSettings(
                neo4jUri,
                neo4jUser,
                neo4jPassword,
                bindAddress,
                port,
                dataFolder,
                operatorKeyHash,
                largestUpload,
                largestValidation,
                importFolder,
                bytes,
                declarations);
    }

    public ServiceSettings withImportFolder(@Nullable Path folder) {
        return new ServiceSettings(
                neo4jUri,
                neo4jUser,
                neo4jPassword,
                bindAddress,
                port,
                dataFolder,
                operatorKeyHash,
                largestUpload,
                largestValidation,
                folder,
                largestIndex,
                declarations);
    }

    public ServiceSettings withDeclarations(DeclarationSettings how) {
        return new ServiceSettings(
                neo4jUri,
                neo4jUser,
                neo4jPassword,
                bindAddress,
                port,
                dataFolder,
                operatorKeyHash,
                largestUpload,
                largestValidation,
                importFolder,
                largestIndex,
                how);
    }

    @Override
    public String toString() {
        return "ServiceSettings[neo4jUri=%s, neo4jUser=%s, neo4jPassword=***, bindAddress=%s, port=%d, dataFolder=%s]"
                .formatted(neo4jUri, neo4jUser, bindAddress, port, dataFolder);
    }
}
