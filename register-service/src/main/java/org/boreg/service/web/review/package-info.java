/** Pages of those who review what was declared, and decide which parties are one. */
@NullMarked
package org.boreg.service.web.review;

import org.jspecify.annotations.NullMarked;
