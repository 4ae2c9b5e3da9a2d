package eu.koinon.kernel.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.TestDatabase;
import eu.koinon.kernel.mail.DefaultsOnly;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {

    private static final Set<FileType> ALL = EnumSet.complementOf(EnumSet.of(FileType.CSV));
    private static final long MOST = 1_048_576;

    @TempDir
    private Path data;

    private final MovedClock clock = new MovedClock();
    private TestDatabase store;
    private Blobs blobs;
    private DeleteUnusedBlobs cleaning;

    @BeforeEach
    void open() throws IOException {
        store = TestDatabase.fresh();
        var database = new Database(store.app(), store.app());
        ConfigProviderResolver.setInstance(new DefaultsOnly());
        var files = new BlobFiles();
        files.ids = new Ids(clock);
        files.settings = new Settings() {
            @Override
            public Path data() {
                return data;
            }
        };
        Files.createDirectories(data.resolve("keys"));
        writeKeys(1);
        blobs = new Blobs();
        blobs.files = files;
        blobs.database = database;
        blobs.within = database.within();
        blobs.ids = files.ids;
        blobs.clock = clock;
        var unused = new UnusedBlobs();
        unused.files = files;
        unused.database = database;
        unused.within = database.within();
        cleaning = new DeleteUnusedBlobs();
        cleaning.files = files;
        cleaning.unused = unused;
        cleaning.clock = clock;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_was_kept_is_read_again_byte_for_byte() throws IOException {
        var content = pdf(300_000);

        var reference = keep(content);

        try (var read = blobs.open(reference).stream()) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
        assertThat(blobs.open(reference).type()).isEqualTo(FileType.PDF);
        assertThat(blobs.open(reference).size()).isEqualTo(content.length);
    }

    @Test
    void nothing_of_it_can_be_read_in_the_folder() throws IOException {
        keep(pdf("%PDF-1.7 the shelter is in Harbour Street 5"));

        assertThat(files()).singleElement().satisfies(file -> assertThat(
                        Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("shelter", "%PDF"));
    }

    @Test
    void the_same_content_is_kept_once_and_read_by_each_reference() throws IOException {
        var one = keep(pdf(5_000));
        var other = keep(pdf(5_000));

        assertThat(files()).hasSize(1);
        blobs.release(one);
        assertThatThrownBy(() -> blobs.open(one)).isInstanceOf(Missing.class);
        try (var read = blobs.open(other).stream()) {
            assertThat(read.readAllBytes()).isEqualTo(pdf(5_000));
        }
    }

    @Test
    void what_is_too_large_is_cut_off_while_it_comes_and_leaves_nothing() throws IOException {
        var endless = new Endless();

        assertThatThrownBy(() -> blobs.receive(endless, MOST, ALL)).isInstanceOf(UploadProblem.FileTooLarge.class);

        assertThat(endless.read).isLessThan(2 * MOST);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_of_exactly_the_limit_is_taken() throws IOException {
        assertThat(keep(pdf((int) MOST))).isNotNull();
        assertThatThrownBy(() -> blobs.receive(stream(pdf((int) MOST + 1)), MOST, ALL))
                .isInstanceOf(UploadProblem.FileTooLarge.class);
    }

    @Test
    void the_kind_is_told_by_the_bytes_and_not_by_what_somebody_says() throws IOException {
        assertThat(type(pdf(100))).isEqualTo(FileType.PDF);
        assertThat(type(zip("mimetype", "application/vnd.oasis.opendocument.text")))
                .isEqualTo(FileType.ODT);
        assertThat(type(zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")))
                .isEqualTo(FileType.DOCX);
        for (var wrong : List.of(
                zip("a.txt", "hello"), bytes("MZ\u0090 a program"), bytes("<html>"), bytes("GIF89a"), bytes("%PDF"))) {
            assertThatThrownBy(() -> blobs.receive(stream(wrong), MOST, ALL))
                    .isInstanceOf(UploadProblem.WrongType.class);
        }
        assertThatThrownBy(() -> blobs.receive(stream(pdf(100)), MOST, Set.of(FileType.PNG)))
                .isInstanceOf(UploadProblem.WrongType.class);
        assertThatThrownBy(() -> blobs.receive(stream(new byte[0]), MOST, ALL))
                .isInstanceOf(UploadProblem.NoFile.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void what_nothing_refers_to_is_deleted_after_a_day_and_not_before() throws IOException {
        var kept = keep(pdf(200));
        var gone = keep(pdf(300));
        blobs.release(gone);

        clock.pass(Duration.ofHours(23));
        cleaning.run("");
        assertThat(files()).hasSize(2);

        clock.pass(Duration.ofHours(2));
        cleaning.run("");
        assertThat(files()).hasSize(1);
        assertThat(blobs.open(kept).size()).isEqualTo(200);
    }

    @Test
    void what_is_brought_again_within_the_day_stays() throws IOException {
        blobs.release(keep(pdf(300)));
        clock.pass(Duration.ofHours(23));
        blobs.release(keep(pdf(300)));
        clock.pass(Duration.ofHours(2));

        cleaning.run("");

        assertThat(files()).hasSize(1);
    }

    @Test
    void what_came_in_and_was_not_kept_is_gone_when_it_is_closed_or_after_a_day() throws IOException {
        try (var incoming = blobs.receive(stream(pdf(100)), MOST, ALL)) {
            assertThat(incoming.size()).isEqualTo(100);
        }
        assertThat(files()).isEmpty();

        var left = blobs.receive(stream(pdf(100)), MOST, ALL);
        Files.setLastModifiedTime(left.file(), FileTime.from(clock.instant().minus(Duration.ofHours(25))));
        cleaning.run("");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_whose_transaction_failed_is_gone_after_a_day_and_no_other() throws IOException {
        var kept = keep(pdf(200));
        try (var incoming = blobs.receive(stream(pdf(300)), MOST, ALL)) {
            // as if the power were cut before the commit: the file is in its place and no row names it
            blobs.files.place(incoming);
        }
        for (var file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        }
        for (int hour = 0; hour < 24; hour++) {
            clock.pass(Duration.ofHours(1));
            cleaning.run("");
        }
        assertThat(files()).hasSize(2);

        for (int hour = 0; hour < 24; hour++) {
            clock.pass(Duration.ofHours(1));
            cleaning.run("");
        }
        assertThat(files()).hasSize(1);
        assertThat(blobs.open(kept).size()).isEqualTo(200);
    }

    @Test
    void a_file_whose_transaction_failed_is_in_nobodys_way_who_brings_it_again() throws IOException {
        try (var incoming = blobs.receive(stream(pdf(300)), MOST, ALL)) {
            blobs.files.place(incoming);
        }

        var reference = keep(pdf(300));

        try (var read = blobs.open(reference).stream()) {
            assertThat(read.readAllBytes()).isEqualTo(pdf(300));
        }
    }

    @Test
    void a_file_that_was_lost_comes_back_with_the_next_who_brings_it() throws IOException {
        var reference = keep(pdf(400));
        Files.delete(files().get(0));

        keep(pdf(400));

        try (var read = blobs.open(reference).stream()) {
            assertThat(read.readAllBytes()).isEqualTo(pdf(400));
        }
    }

    @Test
    void one_file_put_in_anothers_place_is_not_read() throws IOException {
        var one = keep(pdf(500));
        keep(pdf(600));
        var files = files();
        var first = Files.readAllBytes(files.get(0));
        Files.write(files.get(0), Files.readAllBytes(files.get(1)));
        Files.write(files.get(1), first);

        assertThatThrownBy(() -> {
                    try (var read = blobs.open(one).stream()) {
                        read.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_new_key_encrypts_and_the_old_one_still_decrypts() throws IOException {
        var old = keep(pdf(700));
        var newer = Files.readString(data.resolve("keys/blobs.key"));
        Files.writeString(data.resolve("keys/blobs.key"), key(2) + "\n" + newer);
        var again = new BlobFiles();
        again.ids = blobs.files.ids;
        again.settings = blobs.files.settings;
        blobs.files = again;

        try (var read = blobs.open(old).stream()) {
            assertThat(read.readAllBytes()).isEqualTo(pdf(700));
        }
        assertThat(keep(pdf(800))).isNotNull();
    }

    private UUID keep(byte[] content) throws IOException {
        try (var incoming = blobs.receive(stream(content), MOST, ALL)) {
            return blobs.keep(incoming);
        }
    }

    private FileType type(byte[] content) throws IOException {
        try (var incoming = blobs.receive(stream(content), MOST, ALL)) {
            return incoming.type();
        }
    }

    private List<Path> files() throws IOException {
        var folder = Files.createDirectories(data.resolve("blobs"));
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void writeKeys(int seed) throws IOException {
        Files.writeString(data.resolve("keys/blobs.key"), key(seed) + "\n");
    }

    private static String key(int seed) {
        var key = new byte[32];
        key[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(key);
    }

    private static byte[] pdf(String text) {
        return bytes(text);
    }

    private static byte[] pdf(int size) {
        var content = new byte[size];
        var head = bytes("%PDF-1.7\n");
        System.arraycopy(head, 0, content, 0, head.length);
        for (int i = head.length; i < size; i++) {
            content[i] = (byte) (i * 31);
        }
        return content;
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                var content = bytes(namesAndContents[i + 1]);
                var entry = new ZipEntry(namesAndContents[i]);
                if (i == 0) {
                    // ODF stores its type plainly
                    var crc = new java.util.zip.CRC32();
                    crc.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    /** A PDF without end. */
    private static final class Endless extends InputStream {

        private static final byte[] HEAD = bytes("%PDF-1.7");
        private long read;

        @Override
        public int read() {
            return read < HEAD.length ? HEAD[(int) read++] : (int) (read++ & 0x7F);
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-16T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
