import type { Envelope } from '../../model';
import { withDesign } from '../../share/picture';
import { sizeOf } from './scale';

/** A picture as PNG, with the design in it. @throws where the browser cannot draw so large a one */
export async function pngOf(svg: string, scale: number, envelope: Envelope): Promise<Blob> {
  const drawn = await drawnOf(svg, scale);
  return new Blob([withDesign(new Uint8Array(await drawn.arrayBuffer()), envelope).slice()], { type: 'image/png' });
}

async function drawnOf(svg: string, scale: number): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas is too large.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
