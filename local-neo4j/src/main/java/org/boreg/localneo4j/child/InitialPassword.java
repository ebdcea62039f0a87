package org.boreg.localneo4j.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.CommunitySecurityModule;
import org.neo4j.server.security.auth.FileUserRepository;

/** The file from which Neo4j takes its first user when it creates its system database; later starts do not look at it. */
final class InitialPassword {
    private InitialPassword() {}

    /** Does in process what {@code neo4j-admin dbms set-initial-password} does with a password on its command line. */
    static void store(Path home, String password) throws IOException {
        Config config =
                Config.newBuilder().set(GraphDatabaseSettings.neo4j_home, home).build();
        Path file = CommunitySecurityModule.getInitialUserRepositoryFile(config);
        Files.deleteIfExists(file);
        try (FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            FileUserRepository users =
                    new FileUserRepository(files, file, NullLogProvider.getInstance(), EmptyMemoryTracker.INSTANCE);
            users.start();
            users.create(user(password));
            users.shutdown();
        } catch (IOException broken) {
            throw broken;
        } catch (Exception refused) {
            throw new IOException("Neo4j's first password could not be stored in " + file, refused);
        }
    }

    private static User user(String password) {
        SystemGraphCredential credential = SystemGraphCredential.createCredentialForPassword(
                password.getBytes(StandardCharsets.UTF_8), new SecureHasher());
        return new User(AuthManager.INITIAL_USER_NAME, null, credential, false, false);
    }
}
