package org.boreg.service.keys;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ApiKeyRepository extends Repository<ApiKey, String> {

    ApiKey save(ApiKey key);

    Optional<ApiKey> findById(String id);

    /** The latest first: ids sort by time. */
    List<ApiKey> findByIdLessThanOrderByIdDesc(String id, Limit limit);
}
