package org.boreg.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.boreg.bods.disclosure.DisclosurePolicy;
import org.jspecify.annotations.Nullable;

/** How the register's service is to run. Nothing of it changes: each {@code with} gives another one. */
public final class ServiceSettings {

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final int LARGEST_PORT = 65_535;

    private final URI neo4jUri;
    private final String neo4jUser;
    private final String neo4jPassword;
    private final Path dataFolder;

    private String bindAddress = "127.0.0.1";
    private int port = 8080;
    private @Nullable String operatorKeyHash;
    private long largestUpload = 20 * GIB;
    private long largestValidation = 20 * MIB;
    private @Nullable Path importFolder;
    private long largestIndex = 256 * MIB;
    private AccessSettings access = AccessSettings.USUAL;
    private DeclarationSettings declarations = DeclarationSettings.USUAL;
    private DisclosurePolicy disclosure = DisclosurePolicy.usual();

    private ServiceSettings(URI neo4jUri, String neo4jUser, String neo4jPassword, Path dataFolder) {
        this.neo4jUri = neo4jUri;
        this.neo4jUser = neo4jUser;
        this.neo4jPassword = neo4jPassword;
        this.dataFolder = dataFolder;
    }

    /**
     * Port 8080 of the loopback address, uploads of up to 20 GiB, validation of up to 20 MiB, an index of up to 256 MiB, the key of the data
     * folder, and what is usual of all else.
     */
    public static ServiceSettings of(URI neo4jUri, String neo4jUser, String neo4jPassword, Path dataFolder) {
        return new ServiceSettings(neo4jUri, neo4jUser, neo4jPassword, dataFolder);
    }

    /** Such as {@code bolt://127.0.0.1:7687} or {@code neo4j+s://host}. */
    public URI neo4jUri() {
        return neo4jUri;
    }

    public String neo4jUser() {
        return neo4jUser;
    }

    /** In clear text; never printed by {@link #toString()}. */
    public String neo4jPassword() {
        return neo4jPassword;
    }

    /** Where uploads wait, and where the hash of the operator's key is kept; created if it is missing. */
    public Path dataFolder() {
        return dataFolder;
    }

    /** The address of this machine that it listens on. */
    public String bindAddress() {
        return bindAddress;
    }

    public ServiceSettings withBindAddress(String address) {
        return changed(copy -> copy.bindAddress = address);
    }

    /** Of HTTP; 0 means any free one. */
    public int port() {
        return port;
    }

    /** @throws IllegalArgumentException when it is no port */
    public ServiceSettings withPort(int number) {
        require(number >= 0 && number <= LARGEST_PORT, "A port is a number from 0 (any) to 65535, not " + number);
        return changed(copy -> copy.port = number);
    }

    /** SHA-256 of the operator's key in hexadecimal; null looks into the data folder. */
    public @Nullable String operatorKeyHash() {
        return operatorKeyHash;
    }

    /** @throws IllegalArgumentException when it is no such hash */
    public ServiceSettings withOperatorKeyHash(@Nullable String hash) {
        require(
                hash == null || hash.matches("[0-9a-fA-F]{64}"),
                "The hash of the operator's key is a SHA-256 in 64 hexadecimal digits");
        return changed(copy -> copy.operatorKeyHash = hash);
    }

    /** The most bytes that an uploaded file may have. */
    public long largestUpload() {
        return largestUpload;
    }

    /** @throws IllegalArgumentException when it is less than 1 */
    public ServiceSettings withLargestUpload(long bytes) {
        require(bytes >= 1, "The largest upload is at least one byte, not " + bytes);
        return changed(copy -> copy.largestUpload = bytes);
    }

    /** The most bytes that a file may have that anybody sends to be validated. */
    public long largestValidation() {
        return largestValidation;
    }

    /** @throws IllegalArgumentException when it is less than 1 */
    public ServiceSettings withLargestValidation(long bytes) {
        require(bytes >= 1, "The largest file to validate has at least one byte, not " + bytes);
        return changed(copy -> copy.largestValidation = bytes);
    }

    /** A folder of this machine from which files can be imported without being sent; null for none. */
    public @Nullable Path importFolder() {
        return importFolder;
    }

    public ServiceSettings withImportFolder(@Nullable Path folder) {
        return changed(copy -> copy.importFolder = folder);
    }

    /** The most bytes of memory that the index of ownership may take, at most half of the heap; 0 for none. */
    public long largestIndex() {
        return largestIndex;
    }

    /** @throws IllegalArgumentException when it is less than nothing */
    public ServiceSettings withLargestIndex(long bytes) {
        require(bytes >= 0, "The index of ownership takes no less than nothing: " + bytes);
        return changed(copy -> copy.largestIndex = bytes);
    }

    /** Who is let in beside those with keys, and how often anybody may ask. */
    public AccessSettings access() {
        return access;
    }

    public ServiceSettings withAccess(AccessSettings settings) {
        return changed(copy -> copy.access = settings);
    }

    /** How declarations are treated. */
    public DeclarationSettings declarations() {
        return declarations;
    }

    public ServiceSettings withDeclarations(DeclarationSettings settings) {
        return changed(copy -> copy.declarations = settings);
    }

    /** What every tier of viewers sees. */
    public DisclosurePolicy disclosure() {
        return disclosure;
    }

    public ServiceSettings withDisclosure(DisclosurePolicy policy) {
        return changed(copy -> copy.disclosure = policy);
    }

    @Override
    public String toString() {
        return "ServiceSettings[neo4jUri=%s, neo4jUser=%s, neo4jPassword=***, bindAddress=%s, port=%d, dataFolder=%s]"
                .formatted(neo4jUri, neo4jUser, bindAddress, port, dataFolder);
    }

    private ServiceSettings changed(Consumer<ServiceSettings> change) {
        ServiceSettings copy = new ServiceSettings(neo4jUri, neo4jUser, neo4jPassword, dataFolder);
        copy.bindAddress = bindAddress;
        copy.port = port;
        copy.operatorKeyHash = operatorKeyHash;
        copy.largestUpload = largestUpload;
        copy.largestValidation = largestValidation;
        copy.importFolder = importFolder;
        copy.largestIndex = largestIndex;
        copy.access = access;
        copy.declarations = declarations;
        copy.disclosure = disclosure;
        change.accept(copy);
        return copy;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
