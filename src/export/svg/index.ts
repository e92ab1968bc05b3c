import { type Envelope, SCHEMA_VERSION } from '../../model';
import { svgMetadata } from '../../share/picture';
import type { Exporter } from '../exporter';
import { renderSvg } from './picture';

export type { PicturePart } from './part';
export { type PictureInput, type PictureOptions, renderDiagram, renderSvg } from './picture';
export { groundOf, type Theme } from './theme';

export const svg: Exporter = {
  id: 'svg',
  label: 'Picture',
  says: 'The diagram as it is drawn here, for documents and slides. The design is in it: dropped on this page, it opens.',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  isThemed: true,
  write({ plan, layout, link, heldBack, theme }) {
    const envelope: Envelope = { schemaVersion: SCHEMA_VERSION, document: plan.document, ...(layout && { layout }) };
    const input = {
      plan,
      ...(layout && { layout }),
      ...(link !== undefined && { link }),
      ...(heldBack !== undefined && { heldBack }),
    };
    return { text: renderSvg(input, { ...(theme && { theme }), metadata: svgMetadata(envelope) }), notes: [] };
  },
};
