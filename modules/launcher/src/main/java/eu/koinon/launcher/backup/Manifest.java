package eu.koinon.launcher.backup;

import eu.koinon.launcher.LaunchProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup holds, in lines of fields between tabs; the last line is the hash of the others.
 *
 * @param made when the snapshot was taken
 * @param version of the platform that made it
 * @param changesets the migrations that its tables have been through, in order
 * @param tables every table
 * @param sequences every sequence
 * @param files keys, blobs and the configuration
 */
record Manifest(
        Instant made,
        String version,
        List<String> changesets,
        List<TableEntry> tables,
        List<SequenceEntry> sequences,
        List<FileEntry> files) {

    private static final String FORMAT = "koinon-backup 1";

    /**
     * A table's content.
     *
     * @param name with its schema
     * @param rows how many
     * @param sha256 of the rows in the order of their key, as COPY writes them
     */
    record TableEntry(String name, long rows, String sha256) {}

    /**
     * Where a sequence stands.
     *
     * @param name with its schema
     * @param last the last value
     * @param called whether that value has been given out
     */
    record SequenceEntry(String name, long last, boolean called) {}

    /**
     * A file.
     *
     * @param path from the data folder on; keys are under {@code keys/} wherever they were
     * @param bytes its size
     * @param sha256 of its content
     */
    record FileEntry(String path, long bytes, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }

    String write() {
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        line(text, "made", made.toString());
        line(text, "version", version);
        changesets.forEach(changeset -> line(text, "changeset", changeset));
        tables.forEach(table -> line(text, "table", table.name(), Long.toString(table.rows()), table.sha256()));
        sequences.forEach(sequence -> line(
                text,
                "sequence",
                sequence.name(),
                Long.toString(sequence.last()),
                Boolean.toString(sequence.called())));
        files.forEach(file -> line(text, "file", file.path(), Long.toString(file.bytes()), file.sha256()));
        return text + "end\t" + Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    static Manifest read(String text) {
        int end = text.lastIndexOf("end\t");
        if (!text.startsWith(FORMAT + "\n") || end < 0) {
            throw LaunchProblem.failure(
                    "The file is not a backup of Koinon, or of a later kind than this version knows.");
        }
        String body = text.substring(0, end);
        if (!text.substring(end).equals("end\t" + Sha256.of(body.getBytes(StandardCharsets.UTF_8)) + "\n")) {
            throw LaunchProblem.failure("The backup's list of contents is damaged. Use another backup.");
        }
        try {
            return parse(body.lines().skip(1).map(line -> line.split("\t", -1)).toList());
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            throw LaunchProblem.failure("The backup's list of contents cannot be read. Use another backup.", e);
        }
    }

    private static Manifest parse(List<String[]> lines) {
        Instant made = Instant.EPOCH;
        String version = "";
        List<String> changesets = new ArrayList<>();
        List<TableEntry> tables = new ArrayList<>();
        List<SequenceEntry> sequences = new ArrayList<>();
        List<FileEntry> files = new ArrayList<>();
        for (String[] field : lines) {
            switch (field[0]) {
                case "made" -> made = Instant.parse(field[1]);
                case "version" -> version = field[1];
                case "changeset" -> changesets.add(field[1]);
                case "table" -> tables.add(new TableEntry(field[1], Long.parseLong(field[2]), field[3]));
                case "sequence" ->
                    sequences.add(
                            new SequenceEntry(field[1], Long.parseLong(field[2]), Boolean.parseBoolean(field[3])));
                case "file" -> files.add(new FileEntry(field[1], Long.parseLong(field[2]), field[3]));
                default -> throw new IndexOutOfBoundsException("a line of no known kind: " + field[0]);
            }
        }
        return new Manifest(made, version, changesets, tables, sequences, files);
    }

    private static void line(StringBuilder text, String... fields) {
        for (String field : fields) {
            if (field.indexOf('\t') >= 0 || field.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a tab or a line break in " + field);
            }
        }
        text.append(String.join("\t", fields)).append('\n');
    }
}
