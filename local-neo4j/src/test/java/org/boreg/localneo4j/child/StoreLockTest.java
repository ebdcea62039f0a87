package org.boreg.localneo4j.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {
    @TempDir
    Path folder;

    @Test
    void isHeldUntilTheJvmEndsAlsoAfterAGarbageCollection() throws Exception {
        Path file = folder.resolve("store.lock");
        assertThat(StoreLock.await(file, new ParentPipe(), report -> {})).isTrue();

        System.gc();

        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertThatThrownBy(other::tryLock).isInstanceOf(OverlappingFileLockException.class);
        }
    }
}
