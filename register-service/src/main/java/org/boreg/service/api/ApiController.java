package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "API")
final class ApiController {

    @GetMapping(path = Api.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "index",
            summary = "What there is",
            description = "The resources of this API, as URI templates (RFC 6570).")
    ApiIndex index() {
        Map<String, String> resources = new LinkedHashMap<>();
        resources.put(
                "search",
                Api.BASE
                        + "/search{?q,type,kind,jurisdiction,nationality,status,birthYear,role,facets,limit,cursor,asOf,knownAt}");
        resources.put("suggest", Api.BASE + "/suggest{?q}");
        resources.put("party", Api.BASE + "/parties/{id}{?asOf,knownAt}");
        resources.put("holders", Api.BASE + "/parties/{id}/holders{?limit,cursor,asOf,knownAt}");
        resources.put("holdings", Api.BASE + "/parties/{id}/holdings{?limit,cursor,asOf,knownAt}");
        resources.put(
                "owners", Api.BASE + "/parties/{id}/owners{?regime,threshold,exclusive,listed,maxPaths,asOf,knownAt}");
        resources.put("regimes", Api.BASE + "/parties/{id}/regimes{?threshold,exclusive,asOf,knownAt}");
        resources.put("portfolio", Api.BASE + "/parties/{id}/portfolio{?limit,cursor,asOf,knownAt}");
        resources.put("connections", Api.BASE + "/parties/{id}/connections{?to,alternatives,hubPenalty,asOf,knownAt}");
        resources.put(
                "timeline", Api.BASE + "/parties/{id}/timeline{?owner,regime,threshold,exclusive,listed,knownAt}");
        resources.put(
                "difference",
                Api.BASE + "/parties/{id}/difference{?from,to,regime,threshold,exclusive,listed,knownAt}");
        resources.put("partyHistory", Api.BASE + "/parties/{id}/history{?asOf,knownAt}");
        resources.put("recordHistory", Api.BASE + "/records/{recordId}/history{?publisher,asOf,knownAt}");
        resources.put("statement", Api.BASE + "/statements/{statementId}");
        resources.put("candidatesOf", Api.BASE + "/parties/{id}/candidates");
        resources.put("candidates", Api.BASE + "/candidates{?limit,cursor}");
        resources.put("acts", Api.BASE + "/acts{?limit,cursor}");
        resources.put("act", Api.BASE + "/acts/{id}");
        resources.put("export", Api.BASE + "/export{?as,original,cursor,asOf,knownAt}");
        resources.put("changes", Api.BASE + "/changes{?after,limit,wait,original}");
        resources.put("about", Api.BASE + "/about");
        resources.put("imports", Api.BASE + "/imports{?limit,cursor}");
        resources.put("import", Api.BASE + "/imports/{id}");
        resources.put("validate", Api.BASE + "/validate{?lang,listed,fileName}");
        resources.put("openapi", "/openapi.json");
        return new ApiIndex("boreg", "1", resources);
    }

    /** @param resources URI templates by what they lead to */
    record ApiIndex(String name, String version, Map<String, String> resources) {}
}
