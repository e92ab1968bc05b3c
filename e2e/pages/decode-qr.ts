import type { Locator } from '@playwright/test';
import decodeQR from 'qr/decode.js';

/** What a QR code on the screen says, as a camera would read it: from its pixels. */
export async function decodedQr(code: Locator): Promise<string> {
  const picture = (await code.screenshot()).toString('base64');
  const page = await code.page().context().newPage();
  const { width, height, bytes } = await page.evaluate(async (base64) => {
    const png = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([png], { type: 'image/png' }));
    const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!drawing) throw new Error('This browser draws nothing');
    drawing.drawImage(bitmap, 0, 0);
    const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
    const letters = Array.from(data, (byte) => String.fromCharCode(byte));
    return { width: bitmap.width, height: bitmap.height, bytes: btoa(letters.join('')) };
  }, picture);
  await page.close();
  return decodeQR({ width, height, data: new Uint8Array(Buffer.from(bytes, 'base64')) });
}
