/** Opens an address in whatever browser somebody uses: for those who started the preview with a double click. */

import { spawn } from 'node:child_process';

/** @returns the program that opens `address`, with its arguments */
export function opener(address: string, platform: NodeJS.Platform): [program: string, ...args: string[]] {
  // `start` takes the first thing in quotation marks for the title of a window.
  if (platform === 'win32') return ['cmd', '/d', '/s', '/c', `"start "" "${address}""`];
  return [platform === 'darwin' ? 'open' : 'xdg-open', address];
}

/** Where no browser can be opened nothing happens: the address is printed all the same. */
export function openBrowser(address: string): void {
  const [program, ...args] = opener(address, process.platform);
  const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
  child.once('error', () => undefined);
  child.unref();
}
