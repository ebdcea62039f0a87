/**
 * The questions people ask the register, answered for a viewer in plain records that read and write as JSON. The API, the pages
 * and the command line all ask here. No Spring.
 */
@NullMarked
package org.boreg.service.questions;

import org.jspecify.annotations.NullMarked;
