package org.boreg.service.declarations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.boreg.service.declarations.DueAnswer.DueItem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/** By when what has to be declared. */
final class DueDates {

    private static final int YEARS_TO_CONFIRM = 1;
    private static final int MOST = 1_000;

    private final Desk desk;
    private final Networks networks;

    DueDates(Desk desk, Networks networks) {
        this.desk = desk;
        this.networks = networks;
    }

    /** Until when the subject of a declaration has to confirm it; null where nothing is left to confirm. */
    static @Nullable LocalDate confirmBy(Declaration declaration) {
        LocalDate stated = declaration.statementDate();
        return stated == null || declaration.kind() == DeclarationKind.CLOSING
                ? null
                : stated.plusYears(YEARS_TO_CONFIRM);
    }

    /** @param subjects whose; empty for all of which a declaration is known */
    DueAnswer answer(Optional<Set<String>> subjects, boolean lateOnly, LocalDate today) {
        List<DueItem> items = new ArrayList<>();
        boolean hasAny = subjects.map(some -> !some.isEmpty()).orElse(true);
        if (hasAny) {
            openChanges(subjects).forEach(draft -> items.add(change(draft, today)));
            toConfirm(subjects).forEach(declaration -> items.add(confirmation(declaration, today)));
            subjects.ifPresent(some -> neverDeclared(some)
                    .forEach(subject -> items.add(new DueItem(subject, null, "first", null, null, false, 0))));
        }
        items.removeIf(item -> lateOnly && !item.late());
        items.sort(Comparator.comparing(DueItem::dueBy, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(DueItem::subject));
        boolean complete = items.size() <= MOST;
        return new DueAnswer(today, List.copyOf(complete ? items : items.subList(0, MOST)), complete);
    }

    private List<Declaration> openChanges(Optional<Set<String>> subjects) {
        List<String> states = List.of(DeclarationState.DRAFT.name(), DeclarationState.RETURNED.name());
        Limit most = Limit.of(MOST + 1);
        return desk.read(store -> subjects.map(some ->
                        store.findBySubjectInAndStateInAndChangedOnIsNotNullOrderByChangedOnAsc(some, states, most))
                .orElseGet(() -> store.findByStateInAndChangedOnIsNotNullOrderByChangedOnAsc(states, most)));
    }

    private List<Declaration> toConfirm(Optional<Set<String>> subjects) {
        Limit most = Limit.of(MOST + 1);
        return desk.read(
                store -> subjects.map(some -> store.findBySubjectInAndConfirmByIsNotNullOrderByConfirmByAsc(some, most))
                        .orElseGet(() -> store.findByConfirmByIsNotNullOrderByConfirmByAsc(most)));
    }

    private Set<String> neverDeclared(Set<String> subjects) {
        Set<String> never = new HashSet<>(subjects);
        desk.read(store -> store.findBySubjectInAndLatestTrue(subjects, Limit.of(2 * Mandates.MOST)))
                .forEach(declaration -> never.remove(declaration.subject()));
        never.removeIf(subject -> !networks.own(subject).isEmpty());
        return never;
    }

    private static DueItem change(Declaration draft, LocalDate today) {
        LocalDate due = Objects.requireNonNull(draft.changedOn()).plusDays(DeclarationCheck.DAYS_FOR_A_CHANGE);
        return item(draft, "change", due, today);
    }

    private static DueItem confirmation(Declaration declaration, LocalDate today) {
        return item(declaration, "confirmation", Objects.requireNonNull(declaration.confirmBy()), today);
    }

    private static DueItem item(Declaration declaration, String what, LocalDate due, LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(due, today));
        return new DueItem(
                declaration.subject(), declaration.subjectName(), what, declaration.id(), due, days > 0, days);
    }
}
