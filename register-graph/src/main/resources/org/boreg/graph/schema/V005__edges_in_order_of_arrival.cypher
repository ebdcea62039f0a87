// The index of ownership that a service keeps in memory is loaded from the edges, and follows them, in the order of their arrival.
CREATE INDEX holds_arrival IF NOT EXISTS FOR ()-[h:HOLDS]-() ON (h.arrival);
