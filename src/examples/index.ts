import type { TopologyDocument } from '../model';
import article from './article.json';

/** Ready designs, in the app's own format. A test reads each with the document's schema. */
export const examples = {
  /** What the article "AKS Networking, illustrated, Part I" draws. */
  article: article as TopologyDocument,
} satisfies Record<string, TopologyDocument>;
