/**
 * The register as a service over HTTP: the API, the web pages, imports in the background, and who may do what.
 * {@link org.boreg.service.RegisterService} starts it inside any program.
 */
@NullMarked
package org.boreg.service;

import org.jspecify.annotations.NullMarked;
