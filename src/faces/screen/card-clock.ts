/** Whether the machine's clock can be trusted: its zone by itself, its time against the web server's. */

import { within } from './patience.ts';

/** Minutes that China's clock is ahead of Greenwich. */
const CHINA = 480;
/** So far apart two clocks may be, in milliseconds. */
const TOLERANCE = 90_000;
/** So long the server may take. */
const PATIENCE = 8000;

/** UTC+5:30 */
export function zoneText(minutesAhead: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(minutesAhead) / 60), Math.abs(minutesAhead) % 60];
  return `UTC${minutesAhead < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}

/**
 * What is to be said of the clock.
 * @param minutesAhead of Greenwich, by the machine's zone
 * @param ahead milliseconds that the machine is ahead of the server; unknown without a network
 */
export function clockFact(minutesAhead: number, ahead: number | undefined): { words: string; bad: boolean } {
  const faults: string[] = [];
  if (minutesAhead !== CHINA) faults.push(`时区是 ${zoneText(minutesAhead)}，请改成北京时间`);
  if (ahead !== undefined && Math.abs(ahead) > TOLERANCE) {
    const minutes = Math.round(Math.abs(ahead) / 60_000);
    const apart = minutes < 120 ? `${minutes} 分钟` : `${Math.round(minutes / 60)} 小时`;
    faults.push(`比网站的钟${ahead > 0 ? '快' : '慢'} ${apart}，请对准`);
  }
  if (faults.length > 0) return { words: faults.join('；'), bad: true };
  return { words: ahead === undefined ? '北京时间；没连上网站，没法核对' : '北京时间，和网站的钟对得上', bad: false };
}

/** @returns undefined where the server does not say what time it is */
export async function aheadOfServer(): Promise<number | undefined> {
  if (location.protocol === 'file:') return undefined;
  try {
    return await within(PATIENCE, async (signal) => {
      const { headers } = await fetch(location.href, { method: 'HEAD', cache: 'no-store', signal });
      const date = Date.parse(headers.get('Date') ?? '');
      // A copy on the way to us says how old it is.
      const age = Number(headers.get('Age') ?? 0) * 1000;
      return Number.isNaN(date) ? undefined : Date.now() - date - age;
    });
  } catch {
    return undefined;
  }
}
