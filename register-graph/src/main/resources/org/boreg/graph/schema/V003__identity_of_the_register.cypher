// Which register this is: numbers of arrival mean something in one register only. The writer gives a new register its identity; one
// that was written before gets it here, under the lock of the counter.
MATCH (c:Counter {name: 'arrivals'})
SET c.value = c.value
MERGE (r:Register)
ON CREATE SET r.id = left(replace(randomUUID(), '-', ''), 16);
