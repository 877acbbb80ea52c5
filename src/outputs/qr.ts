/** QR codes as PNG files: WeChat reads a code by long press only from such an image. */

import { toBuffer } from 'qrcode';

/** File name of a page's code: its short link's code, or its path with dashes. */
export function qrName(path: string, code?: string): string {
  return code ?? (path.replaceAll('/', '-').replace(/^-|-$/g, '') || 'home');
}

/**
 * @param address what the code opens
 * @returns a black and white PNG, 4 pixels a module with the quiet zone of 4 modules that the standard asks for
 */
export function qrPng(address: string): Promise<Buffer> {
  return toBuffer(address, { errorCorrectionLevel: 'M', margin: 4, scale: 4 });
}
