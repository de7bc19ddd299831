import { arithmetic } from './arithmetic.js';
import { imports } from './imports.js';

/** The house rules, as a plugin of the linter. */
export default { meta: { name: 'core-day' }, rules: { imports, arithmetic } };
