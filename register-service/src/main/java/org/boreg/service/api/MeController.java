package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Api.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Access")
final class MeController {

    @GetMapping("/me")
    @Operation(
            operationId = "me",
            summary = "Who the asker is to this register",
            description = "By the key or token that is sent; without one, the public.")
    Me me(Caller caller) {
        return new Me(
                caller.name(),
                caller.roles().stream().sorted().map(Role::code).toList(),
                caller.viewer().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                caller.companies().stream().sorted().toList(),
                caller.until());
    }

    record Me(
            String name,
            List<String> roles,
            String sees,
            List<String> companies,
            @Nullable Instant until) {}
}
