package org.boreg.bods.disclosure;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People to hide things of. */
final class People {

    /** A statement about a person with everything that the standard has, and a field that it does not have. */
    static ObjectNode full() {
        return (ObjectNode) new JsonMapper().readTree("""
                        {"statementId":"s-1","statementDate":"2026-01-01","declaration":"d","declarationSubject":"r-1",
                         "recordId":"r-1","recordType":"person","recordStatus":"new",
                         "publicationDetails":{"publicationDate":"2026-01-02","bodsVersion":"0.4","license":"https://l.example",
                          "publisher":{"name":"Register","url":"https://r.example"}},
                         "source":{"type":["verified"],"description":"d","url":"https://s.example",
                          "retrievedAt":"2026-01-01","assertedBy":[{"name":"Brick","uri":"https://b.example"}]},
                         "recordDetails":{"isComponent":false,"personType":"knownPerson",
                          "names":[{"type":"legal","fullName":"Anna Lehm","familyName":"Lehm","givenName":"Anna"}],
                          "identifiers":[{"scheme":"ELB-PASSPORT","id":"P-77"}],
                          "nationalities":[{"name":"Elbonia","code":"EL"}],
                          "placeOfBirth":{"type":"placeOfBirth","address":"Mudville","postCode":"M0",
                           "country":{"name":"Elbonia","code":"EL"}},
                          "birthDate":"1970-04-30","deathDate":"2024-12-31",
                          "taxResidencies":[{"name":"Elbonia","code":"EL"}],
                          "addresses":[
                           {"type":"residence","address":"9 Quiet Lane","postCode":"M9",
                            "country":{"name":"Elbonia","code":"EL"}},
                           {"type":"service","address":"2 Kiln Road","postCode":"M2",
                            "country":{"name":"Elbonia","code":"EL"}},
                           {"type":"alternative","address":"On the boat","country":{"name":"Elbonia"}},
                           {"address":"Somewhere"}],
                          "politicalExposure":{"status":"isPep","details":[{"reason":"Minister",
                           "jurisdiction":{"name":"Elbonia"},"startDate":"2020-01-01",
                           "source":{"type":["officialRegister"],"url":"https://gazette.example"}}]},
                          "shoeSize":43}}
                        """);
    }

    private People() {}
}
