import { lately } from '../../once';
import { plan } from './plan';

/**
 * The plan of a document, worked out once for the page and for whoever builds: of the document and of the few before. A
 * plan of the largest clusters takes megabytes, and the history is long.
 */
export const planOf = lately(plan, 4);
