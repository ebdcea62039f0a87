package org.boreg.service.declarations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.neo4j.repository.Neo4jRepository;

/** Where declarations are kept. Lists are newest first, from a position on. */
interface DeclarationStore extends Neo4jRepository<Declaration, String> {

    Optional<Declaration> findByIdempotencyKey(String key);

    List<Declaration> findByState(String state, Limit limit);

    List<Declaration> findBySubjectAndState(String subject, String state, Limit limit);

    long countBySubjectAndState(String subject, String state);

    List<Declaration> findBySubjectAndLatestTrue(String subject);

    List<Declaration> findByStateInAndDaysLateGreaterThanEqualAndPositionLessThanOrderByPositionDesc(
            Collection<String> states, long daysLate, String position, Limit limit);

    List<Declaration> findBySubjectInAndStateInAndDaysLateGreaterThanEqualAndPositionLessThanOrderByPositionDesc(
            Collection<String> subjects, Collection<String> states, long daysLate, String position, Limit limit);

    List<Declaration> findByStateInAndChangedOnIsNotNullOrderByChangedOnAsc(Collection<String> states, Limit limit);

    List<Declaration> findBySubjectInAndStateInAndChangedOnIsNotNullOrderByChangedOnAsc(
            Collection<String> subjects, Collection<String> states, Limit limit);

    List<Declaration> findByConfirmByIsNotNullOrderByConfirmByAsc(Limit limit);

    List<Declaration> findBySubjectInAndConfirmByIsNotNullOrderByConfirmByAsc(Collection<String> subjects, Limit limit);

    List<Declaration> findBySubjectInAndLatestTrue(Collection<String> subjects, Limit limit);
}
