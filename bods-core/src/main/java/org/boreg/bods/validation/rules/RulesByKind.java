package org.boreg.bods.validation.rules;

import java.util.List;
import java.util.function.Consumer;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.RecordType;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows each statement to the rules for its kind alone, so that it is found out once what kind that is. */
final class RulesByKind implements StatementRule {

    private final Layout layout;
    private final DetailsRule[] ofEntities;
    private final DetailsRule[] ofPersons;
    private final DetailsRule[] ofRelationships;

    RulesByKind(
            Layout layout,
            List<DetailsRule> ofEntities,
            List<DetailsRule> ofPersons,
            List<DetailsRule> ofRelationships) {
        this.layout = layout;
        this.ofEntities = ofEntities.toArray(DetailsRule[]::new);
        this.ofPersons = ofPersons.toArray(DetailsRule[]::new);
        this.ofRelationships = ofRelationships.toArray(DetailsRule[]::new);
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        RecordType kind = layout.kind(statement);
        if (kind != null) {
            JsonNode details = layout.details(statement);
            for (DetailsRule rule : rulesOf(kind)) {
                rule.check(statement, details, remarks);
            }
        }
    }

    private DetailsRule[] rulesOf(RecordType kind) {
        return switch (kind) {
            case ENTITY -> ofEntities;
            case PERSON -> ofPersons;
            case RELATIONSHIP -> ofRelationships;
        };
    }
}
