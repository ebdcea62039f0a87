package org.boreg.service.discrepancies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.repository.Neo4jRepository;
import org.springframework.data.neo4j.repository.query.Query;
import org.springframework.data.repository.query.Param;
import org.springframework.transaction.annotation.Transactional;

interface DiscrepancyRepository extends Neo4jRepository<Discrepancy, String> {

    @Transactional
    @Query("""
            MERGE (c:Counter {name: 'discrepancies'})
            ON CREATE SET c.value = 0
            SET c.value = c.value + 1
            RETURN c.value
            """)
    long nextNumber();

    long countByStatementIdAndUnderQuery(String statementId, boolean underQuery);

    /** The latest first; what is null does not matter. */
    @Query("""
            MATCH (d:Discrepancy)
            WHERE d.number < $before
              AND ($statementId IS NULL OR d.statementId = $statementId)
              AND ($subject IS NULL OR d.subject = $subject)
              AND ($state IS NULL OR d.state = $state)
            RETURN d ORDER BY d.number DESC LIMIT $limit
            """)
    List<Discrepancy> latest(
            @Param("before") long before,
            @Param("statementId") @Nullable String statementId,
            @Param("subject") @Nullable String subject,
            @Param("state") @Nullable String state,
            @Param("limit") int limit);
}
