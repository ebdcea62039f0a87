package org.boreg.service.declarations;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** Where the papers of declarations are kept. */
interface PapersStore extends Neo4jRepository<DeclarationPapers, String> {}
