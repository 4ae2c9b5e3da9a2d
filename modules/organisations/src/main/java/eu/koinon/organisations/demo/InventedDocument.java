package eu.koinon.organisations.demo;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A page of plain text as a PDF (ISO 32000-1): enough for a document that proves something in a demonstration. */
final class InventedDocument {

    /** What WinAnsiEncoding stands for, ISO 32000-1 D.2. */
    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private InventedDocument() {}

    static byte[] of(List<String> lines) {
        var text = new StringBuilder("BT /F 12 Tf 18 TL 60 760 Td\n");
        lines.forEach(line -> text.append('(').append(escaped(line)).append(") Tj T*\n"));
        text.append("ET");
        var length = text.toString().getBytes(WIN_ANSI).length;
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F 5 0 R >> >> >>",
                "<< /Length " + length + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        return assembled(objects).getBytes(WIN_ANSI);
    }

    /** In an encoding of one byte for each character, so that a place in the text is one in the file. */
    private static String assembled(List<String> objects) {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        var table = file.length();
        var size = objects.size() + 1;
        file.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n");
        places.forEach(place -> {
            var digits = String.valueOf(place);
            file.append("0".repeat(10 - digits.length())).append(digits).append(" 00000 n \n");
        });
        return file.append("trailer\n<< /Size ")
                .append(size)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n")
                .toString();
    }

    private static String escaped(String line) {
        return line.replaceAll("([()\\\\])", "\\\\$1");
    }
}
