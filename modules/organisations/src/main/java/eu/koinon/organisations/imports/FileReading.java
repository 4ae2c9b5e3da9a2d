package eu.koinon.organisations.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Finds out how a file is written, from its bytes and its first line. */
@ApplicationScoped
class FileReading {

    private static final int HEAD = 65_536;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    @Inject
    private ImportRows rows;

    @Inject
    private Headings headings;

    /** @param first what stands in the first line */
    record Shape(FileEncoding encoding, char separator, Headings.Read first) {}

    Shape shape(ImportJob job) throws IOException {
        var encoding = job.chosen() == null ? encoding(job) : job.chosen();
        byte[] head;
        try (var content = rows.open(job.organisation(), job.id())) {
            head = content.readNBytes(HEAD);
        }
        Shape best = null;
        for (var separator : SEPARATORS) {
            try (var reader = RowReader.open(new ByteArrayInputStream(head), encoding, separator)) {
                var shape = new Shape(encoding, separator, headings.read(job.kind(), reader.heading()));
                if (best == null || rank(shape) > rank(best)) {
                    best = shape;
                }
            } catch (RowReader.UnreadableFile e) {
                // another separator may do; if none does, reading the whole says so
            }
        }
        return best == null ? new Shape(encoding, ',', new Headings.Read(List.of(), List.of(), null)) : best;
    }

    private FileEncoding encoding(ImportJob job) throws IOException {
        try (var content = rows.open(job.organisation(), job.id())) {
            return Recognising.read(content);
        }
    }

    /** As many columns as possible that are known; of those alike, the one with more columns. */
    private static int rank(Shape shape) {
        return shape.first.known() * 10_000 + Math.min(shape.first.columns().size(), 9_999);
    }
}
