package org.boreg.bods.validation.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import java.util.AbstractList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.boreg.bods.finding.Remark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what of a statement violates a schema. Made ready at the first statement that needs it; safe for many threads. */
final class Violations {

    private static final SchemaLocation NAME = SchemaLocation.of("urn:boreg:schema");

    private static final NodePath ROOT = new NodePath(PathType.JSON_POINTER);
    private static final ExecutionConfig EXECUTION =
            ExecutionConfig.builder().formatAssertionsEnabled(true).build();

    private final SchemaDocument document;
    private volatile @Nullable Schema schema;

    Violations(SchemaDocument document) {
        this.document = document;
    }

    void find(JsonNode statement, Consumer<Remark> remarks) {
        ExecutionContext context = new ExecutionContext(EXECUTION);
        context.setErrors(new PassedOn(remarks));
        schema().validate(context, statement, statement, ROOT);
    }

    private Schema schema() {
        Schema ready = schema;
        return ready == null ? prepare() : ready;
    }

    private synchronized Schema prepare() {
        Schema ready = schema;
        if (ready == null) {
            ready = registry().getSchema(NAME, statementSchema());
            ready.initializeValidators();
            schema = ready;
        }
        return ready;
    }

    private SchemaRegistry registry() {
        return SchemaRegistry.withDialect(
                SchemaDialect.of(document), registry -> registry.schemaRegistryConfig(config()));
    }

    private static SchemaRegistryConfig config() {
        return SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(Violations::regularExpression)
                .build();
    }

    private static RegularExpression regularExpression(String regex) {
        Pattern pattern = SchemaPattern.of(regex);
        return text -> pattern.matcher(text).find();
    }

    /** Of one item of the file, which the reader hands out one after another. */
    private ObjectNode statementSchema() {
        ObjectNode of = document.root().objectNode();
        of.setAll(document.statement().asObject());
        of.set("$defs", document.root().path("$defs"));
        return of;
    }

    /** Passes on each error and keeps only their number: a statement of 8 MB has room for millions. */
    private static final class PassedOn extends AbstractList<Error> {

        private final Consumer<Remark> remarks;
        private int size;

        PassedOn(Consumer<Remark> remarks) {
            this.remarks = remarks;
        }

        @Override
        public boolean add(Error error) {
            remarks.accept(Wording.remark(error));
            size++;
            return true;
        }

        @Override
        public Error get(int index) {
            throw new IndexOutOfBoundsException("Passed on: " + index);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
