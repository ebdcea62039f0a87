package org.boreg.bods.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.RejectedItem;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import tools.jackson.databind.node.ObjectNode;

/** What comes out of a file, by the door through which every file comes in. */
record TableFiles(List<StatementTree> statements, List<Finding> findings) {

    static TableFiles read(Path file) throws IOException {
        return read(file, ReadLimits.DEFAULT);
    }

    static TableFiles read(Path file, ReadLimits limits) throws IOException {
        TableFiles read = new TableFiles(new ArrayList<>(), new ArrayList<>());
        TreeReader trees = new TreeReader(limits);
        try (BodsReader reader = BodsReader.open(file, limits)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                ReadItem tree = trees.read(item.get());
                if (tree instanceof StatementTree statement) {
                    read.statements.add(statement);
                } else {
                    read.findings.addAll(((RejectedItem) tree).findings());
                }
            }
        }
        return read;
    }

    List<ObjectNode> json() {
        return statements.stream().map(StatementTree::json).toList();
    }

    List<String> texts() {
        return statements.stream().map(StatementTree::text).toList();
    }

    List<String> codes() {
        return findings.stream().map(finding -> finding.code().code()).toList();
    }

    static Path zip(Path file, Map<String, String> members) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
