package org.boreg.service.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Publishers make recordIds of addresses, so that an id in a path can have slashes, percent signs and the like in it. Nothing else
 * has: neither the health of the service nor the files of its pages.
 */
final class AddressFirewall extends StrictHttpFirewall {

    AddressFirewall() {
        setAllowUrlEncodedSlash(true);
        setAllowUrlEncodedDoubleSlash(true);
        setAllowUrlEncodedPercent(true);
        setAllowSemicolon(true);
        setAllowBackSlash(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/actuator")
                && request.getRequestURI().contains("%")) {
            throw new RequestRejectedException("There are no ids at this address.");
        }
        return super.getFirewalledRequest(request);
    }
}
