package org.boreg.bods.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.rules.StatementRules;
import org.boreg.bods.version.FileVersion;

/**
 * By what a file is judged, which its first statement decides.
 *
 * @param finding that the version is a guess, where it is
 */
record FileRules(BodsVersion version, List<StatementRule> rules, Optional<Finding> finding) {

    static FileRules of(StatementTree first, ValidationSettings settings) {
        FileVersion judged = FileVersion.of(first.json());
        return new FileRules(judged.version(), rules(judged.version(), first, settings), finding(judged, first));
    }

    private static List<StatementRule> rules(BodsVersion version, StatementTree first, ValidationSettings settings) {
        List<StatementRule> rules = new ArrayList<>();
        if (settings.scope() != Scope.CHECKS) {
            rules.add(settings.schemas().of(version));
        }
        if (settings.scope() != Scope.SCHEMA) {
            rules.add(new VersionRule(version, first.json()));
            rules.addAll(StatementRules.of(version, settings.today()));
        }
        return List.copyOf(rules);
    }

    private static Optional<Finding> finding(FileVersion judged, StatementTree first) {
        return judged.isUnknown()
                ? Optional.of(
                        VersionRule.unknown(first.json(), judged.version()).at(first.place(), first.statementId()))
                : Optional.empty();
    }
}
