package org.boreg.service.interest;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface InterestRepository extends Repository<InterestApplication, String> {

    InterestApplication save(InterestApplication application);

    Optional<InterestApplication> findById(String id);

    long countByState(String state);

    /** The earliest first, which are due first: ids sort by time. */
    List<InterestApplication> findByStateAndIdGreaterThanOrderById(String state, String id, Limit limit);
}
