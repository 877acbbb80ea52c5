/** What a file of the content may be called: it stands in addresses and in other files, and on every system. */

const NAME = /^[a-z0-9][a-z0-9-]*$/;

/** Windows keeps these for itself: it can neither write such a file nor unpack such a folder of the site. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** @param name without its ending */
export function isFileName(name: string): boolean {
  return NAME.test(name) && !isDeviceName(name);
}

/** Whether Windows keeps a name for itself. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}
