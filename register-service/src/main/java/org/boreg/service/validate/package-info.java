/** Files that anybody sends to be told what is wrong with them: within limits, and nothing of them is kept. */
@NullMarked
package org.boreg.service.validate;

import org.jspecify.annotations.NullMarked;
