package org.boreg.service.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivingFileTest {

    private static final Path ALWAYS_FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    @Test
    void whereTheDiskIsFullTheSenderIsToldSo() {
        assumeTrue(Files.exists(ALWAYS_FULL), "this system has no " + ALWAYS_FULL);
        assertThatThrownBy(() -> new ArrivingFile(ALWAYS_FULL, 1_000).append(new ByteArrayInputStream(new byte[10])))
                .isInstanceOfSatisfying(
                        UploadRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(UploadRefused.Reason.NO_ROOM))
                .hasMessageContaining("disk is full");
    }

    @Test
    void whatHasArrivedWhenTheSenderBreaksOffIsKeptAndGoneOnFrom() throws IOException {
        ArrivingFile file = new ArrivingFile(folder.resolve("part"), 1_000);
        InputStream breaking = new ByteArrayInputStream(new byte[100]) {
            @Override
            public int read(byte[] into, int from, int length) {
                int read = super.read(into, from, length);
                if (read < 0) {
                    throw new IllegalStateException("broken off");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> file.append(breaking)).hasMessage("broken off");
        assertThat(file.bytes()).isEqualTo(100);
        assertThat(file.append(new ByteArrayInputStream(new byte[50]))).isEqualTo(150);
    }
}
